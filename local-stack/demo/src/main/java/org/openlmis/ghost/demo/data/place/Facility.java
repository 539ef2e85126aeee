package org.openlmis.ghost.demo.data.place;

/**
 * One facility as others need it.
 *
 * @param id its primary key
 * @param ordinaryId the facility a virtual one belongs to, else its own id
 * @param type key of its type
 */
public record Facility(int id, int ordinaryId, int type) {

    /** Whether it belongs to another. */
    public boolean isVirtual() {
        return id != ordinaryId;
    }

    /** Whether it supplies others. */
    public boolean isWarehouse() {
        return type == ReferenceRows.WAREHOUSE;
    }
}
