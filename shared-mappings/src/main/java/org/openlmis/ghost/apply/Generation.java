package org.openlmis.ghost.apply;

import org.openlmis.ghost.landing.Lsn;

/**
 * One complete load of an entity.
 *
 * @param barrier the position the replica must have replayed before a chunk of it may be read
 */
public record Generation(String entity, int number, Lsn barrier) {}
