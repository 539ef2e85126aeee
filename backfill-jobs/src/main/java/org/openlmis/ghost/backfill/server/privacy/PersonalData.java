package org.openlmis.ghost.backfill.server.privacy;

/** Says whether whoever is asking now may read personal data. Asked on the request's thread. */
@FunctionalInterface
public interface PersonalData {

    boolean mayRead();
}
