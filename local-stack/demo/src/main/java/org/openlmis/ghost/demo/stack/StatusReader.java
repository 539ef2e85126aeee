package org.openlmis.ghost.demo.stack;

import java.util.List;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.ScannedMappings;

/** Reads what every entity is doing. Thread-safe. */
public final class StatusReader {

    private final Ghost ghost;

    /** Reads from the target; connects anew for each question. */
    public StatusReader(Databases databases) {
        this.ghost =
                Ghost.of(
                        ScannedMappings.catalogue(),
                        databases.target().dataSource(),
                        databases.replica().dataSource(),
                        databases.primary().dataSource());
    }

    /** All entities in load order; throws Spring's DataAccessException if the target is away. */
    public List<EntityStatus> entities() {
        return ghost.entities().all();
    }
}
