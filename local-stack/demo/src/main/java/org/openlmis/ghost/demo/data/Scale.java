package org.openlmis.ghost.demo.data;

import java.util.List;

/** How much v2 data to generate. */
public enum Scale {
    /** 20 facilities: a demo that is through in seconds. */
    TINY(new Volume(List.of(1, 2, 5), 5, 3, 3, 20, 2, false)),
    /** 60 facilities: a test with every flaw in it. */
    SMALL(new Volume(List.of(1, 4, 15), 5, 3, 3, 60, 2, true)),
    /** 2 000 facilities: a small country. */
    MEDIUM(new Volume(List.of(1, 9, 26, 184), 15, 6, 7, 2_000, 2.5, true));

    private final Volume volume;

    Scale(Volume volume) {
        this.volume = volume;
    }

    Volume volume() {
        return volume;
    }
}
