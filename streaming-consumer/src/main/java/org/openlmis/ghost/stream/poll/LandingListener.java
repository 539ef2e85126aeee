package org.openlmis.ghost.stream.poll;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Learns that a poll was landed, right after its commit and on the consumer's thread: must neither
 * block nor throw.
 */
@FunctionalInterface
public interface LandingListener {

    /**
     * A poll was landed.
     *
     * @param oldest when v2 committed its oldest change, null if it held none
     * @param strangeTables v2 tables of which an event lacked a mapped column, or held a value that
     *     does not fit
     */
    void landed(@Nullable Instant oldest, Set<String> strangeTables);
}
