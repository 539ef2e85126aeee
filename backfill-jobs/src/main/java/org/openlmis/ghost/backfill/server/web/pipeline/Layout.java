package org.openlmis.ghost.backfill.server.web.pipeline;

import static java.util.Map.entry;

import java.util.Map;

/** Where the stations of the picture stand, on a broad screen and on a tall one. */
enum Layout {
    BROAD(
            1100,
            228,
            Map.ofEntries(
                    entry(Part.PRIMARY, new Point(5, 8)),
                    entry(Part.KAFKA, new Point(240, 8)),
                    entry(Part.CONSUMER, new Point(475, 8)),
                    entry(Part.REPLICA, new Point(5, 154)),
                    entry(Part.BACKFILL, new Point(475, 154)),
                    entry(Part.LANDED, new Point(710, 81)),
                    entry(Part.V3, new Point(945, 81)))),
    TALL(
            340,
            548,
            Map.ofEntries(
                    entry(Part.PRIMARY, new Point(95, 4)),
                    entry(Part.KAFKA, new Point(5, 122)),
                    entry(Part.CONSUMER, new Point(5, 240)),
                    entry(Part.REPLICA, new Point(185, 122)),
                    entry(Part.BACKFILL, new Point(185, 240)),
                    entry(Part.LANDED, new Point(95, 358)),
                    entry(Part.V3, new Point(95, 476))));

    static final int BOX_WIDTH = 150;
    static final int BOX_HEIGHT = 66;

    private final int width;
    private final int height;
    private final Map<Part, Point> places;

    Layout(int width, int height, Map<Part, Point> places) {
        this.width = width;
        this.height = height;
        this.places = places;
    }

    /** A place in the picture; of a box its upper left corner. */
    record Point(int x, int y) {}

    public String viewBox() {
        return "0 0 %d %d".formatted(width, height);
    }

    int middle() {
        return width / 2;
    }

    Point place(Part part) {
        Point place = places.get(part);
        if (place == null) {
            throw new IllegalStateException(part + " has no place in " + this);
        }
        return place;
    }

    /** Arrows leave a box at its side if the next box stands beside it, else below. */
    public boolean isBeside(Part from, Part to) {
        return place(to).x() - place(from).x() > BOX_WIDTH && this == BROAD;
    }
}
