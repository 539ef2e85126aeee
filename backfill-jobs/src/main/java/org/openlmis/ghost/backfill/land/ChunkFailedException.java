package org.openlmis.ghost.backfill.land;

import org.openlmis.ghost.apply.ChunkLease;
import org.openlmis.ghost.backfill.execution.Causes;

/** A chunk could not be landed or derived; it was given back, and a restart tries it again. */
final class ChunkFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChunkFailedException(ChunkLease chunk, Throwable cause) {
        super("%s: %s".formatted(name(chunk), Causes.message(cause)), cause);
    }

    /** A chunk in the operator's words: its number, its entity and its keys. */
    static String name(ChunkLease chunk) {
        return "chunk %d of %s (keys after %s up to %s)"
                .formatted(
                        chunk.number(),
                        chunk.generation().entity(),
                        chunk.range().lower(),
                        chunk.range().upper());
    }
}
