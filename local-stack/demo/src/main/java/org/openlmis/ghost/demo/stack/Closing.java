package org.openlmis.ghost.demo.stack;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes several things, whatever becomes of each. */
final class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private Closing() {}

    /** Closes in this order; null is fine, and what cannot be closed does not save the others. */
    static void quietly(@Nullable AutoCloseable... closeables) {
        for (AutoCloseable closeable : closeables) {
            try (closeable) {
                LOG.trace("closing {}", closeable);
            } catch (Exception e) {
                LOG.warn("cannot close {}: {}", closeable, e.toString());
            }
        }
    }
}
