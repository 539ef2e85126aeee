package org.openlmis.ghost.apply;

import java.time.Instant;

/**
 * A root that v3 shows as v2 has it, for who measures how soon.
 *
 * @param committed when v2 committed the oldest of its changes
 * @param changes v2 rows landed since it was last derived
 */
public record Shown(Instant committed, long changes) {}
