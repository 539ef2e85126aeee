package org.openlmis.ghost.demo.data;

/** How much v2 data to generate. All flaws are in every scale. */
public enum Scale {
    /** 20 facilities, 24 products, 40 requisitions: a demo that is through in seconds. */
    TINY(Volume.tiny()),
    /** 60 facilities, 90 products, 500 requisitions of 16 lines: a district. */
    SMALL(Volume.small()),
    /** 1 000 facilities, 300 products, 30 000 requisitions of 30 lines: a small country. */
    MEDIUM(Volume.medium()),
    /**
     * 6 000 facilities, 1 200 products, 100 000 requisitions of 60 lines: a large country's year.
     */
    NATIONAL(Volume.national());

    private final Volume volume;

    Scale(Volume volume) {
        this.volume = volume;
    }

    Volume volume() {
        return volume;
    }
}
