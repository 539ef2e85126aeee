package org.openlmis.ghost.verify;

/** Hears how far a verification is, from its own thread; must be quick. */
public interface VerificationProgress {

    /** Nobody listens. */
    VerificationProgress SILENT = (entity, roots, rows, suspects) -> {};

    /**
     * Another range of an entity was compared.
     *
     * @param roots roots compared so far
     * @param rows v3 rows compared so far
     * @param suspects roots that differed and are to be looked at again
     */
    void compared(String entity, long roots, long rows, int suspects);
}
