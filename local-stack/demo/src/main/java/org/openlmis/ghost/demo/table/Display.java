package org.openlmis.ghost.demo.table;

import java.time.Instant;
import java.util.List;
import org.openlmis.ghost.apply.EntityStatus;

/** Where the table appears. Used by one thread. */
interface Display {

    /** The newest states. */
    void show(List<EntityStatus> entities, String footer, Instant now);

    /** Something that is no table. */
    void say(String line);
}
