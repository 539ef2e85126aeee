package org.openlmis.ghost.demo.table;

import java.time.Instant;
import org.openlmis.ghost.apply.ChunkProgress;
import org.openlmis.ghost.apply.EntityStatus;

/** States of entities to show. */
final class Statuses {

    static final Instant SETTLED = Instant.parse("2026-01-31T10:00:00.5Z");

    private Statuses() {}

    static EntityStatus facilities(long written) {
        return status(written, null);
    }

    static EntityStatus halted(String why) {
        return status(1_234, why);
    }

    private static EntityStatus status(long written, String halted) {
        return new EntityStatus(
                "facilities",
                "SYNCED",
                "RUNNING",
                2,
                halted,
                null,
                0,
                1_300,
                written,
                50,
                6,
                0,
                7,
                3,
                0,
                1,
                1,
                new ChunkProgress(1, 1, 1, 1_300),
                SETTLED);
    }
}
