package org.openlmis.ghost.backfill.throttle;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.ChunkLease;

/**
 * What came of the wish to read a chunk.
 *
 * @param reason why none was taken; null if nothing stood in the way
 * @param chunk empty if there is none to take at the moment
 */
public record Admission(@Nullable Wait reason, Optional<ChunkLease> chunk) {

    static Admission refused(Wait reason) {
        return new Admission(reason, Optional.empty());
    }

    static Admission granted(Optional<ChunkLease> chunk) {
        return new Admission(null, chunk);
    }
}
