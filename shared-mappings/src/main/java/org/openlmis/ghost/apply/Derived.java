package org.openlmis.ghost.apply;

/**
 * What became of derived roots. Roots and v3 rows are counted.
 *
 * @param roots roots taken, whatever became of them
 * @param written roots of which at least one v3 row was written or deleted
 * @param unchanged roots whose v3 rows were right already
 * @param waiting roots that wait for another row
 * @param quarantined roots the mapping refuses
 * @param rowsWritten v3 rows inserted, updated or deleted
 */
public record Derived(
        long roots,
        long written,
        long unchanged,
        long waiting,
        long quarantined,
        long rowsWritten) {

    static final Derived NOTHING = new Derived(0, 0, 0, 0, 0, 0);

    public Derived plus(Derived other) {
        return new Derived(
                roots + other.roots,
                written + other.written,
                unchanged + other.unchanged,
                waiting + other.waiting,
                quarantined + other.quarantined,
                rowsWritten + other.rowsWritten);
    }
}
