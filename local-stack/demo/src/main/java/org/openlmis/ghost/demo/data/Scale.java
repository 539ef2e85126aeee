package org.openlmis.ghost.demo.data;

/** How much v2 data to generate. All flaws of reference data are in every scale. */
public enum Scale {
    /** 20 facilities, 24 products: a demo that is through in seconds. */
    TINY(Volume.tiny()),
    /** 60 facilities, 90 products: a district. */
    SMALL(Volume.small()),
    /** 1 000 facilities, 300 products: a small country. */
    MEDIUM(Volume.medium()),
    /** 6 000 facilities, 1 200 products, 12 000 users: a large country. */
    NATIONAL(Volume.national());

    private final Volume volume;

    Scale(Volume volume) {
        this.volume = volume;
    }

    Volume volume() {
        return volume;
    }
}
