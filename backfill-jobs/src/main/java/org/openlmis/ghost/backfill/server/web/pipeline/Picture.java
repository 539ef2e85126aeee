package org.openlmis.ghost.backfill.server.web.pipeline;

import static org.openlmis.ghost.backfill.server.web.pipeline.Layout.BOX_HEIGHT;
import static org.openlmis.ghost.backfill.server.web.pipeline.Layout.BOX_WIDTH;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openlmis.ghost.backfill.server.web.pipeline.Layout.Point;
import org.openlmis.ghost.backfill.server.web.words.Mood;

/**
 * The pipeline, drawn: boxes for its stations, arrows for what flows between them.
 *
 * @param style name of the layout in the style sheet
 */
record Picture(String style, String viewBox, List<Box> boxes, List<Arrow> arrows) {

    private static final int LABEL_ABOVE = 9;
    private static final int LABEL_BELOW = 18;
    private static final int LABEL_BESIDE = 42;

    /** What is said in a box. */
    record Station(String detail, Mood mood) {}

    /** What flows from one station to the next; it moves while the rate is not nothing. */
    record Flow(Part from, Part to, String rate, boolean moving) {}

    /** A box with its two lines of text. */
    record Box(int x, int y, String name, String detail, String style) {

        public int middle() {
            return x + BOX_WIDTH / 2;
        }
    }

    /** An arrow with its label. */
    record Arrow(String path, int labelX, int labelY, String label, boolean moving) {}

    static Picture of(Layout layout, Map<Part, Station> stations, List<Flow> flows) {
        return new Picture(
                layout.name().toLowerCase(Locale.ROOT),
                layout.viewBox(),
                stations.entrySet().stream()
                        .map(each -> box(layout, each.getKey(), each.getValue()))
                        .toList(),
                flows.stream().map(each -> arrow(layout, each)).toList());
    }

    private static Box box(Layout layout, Part part, Station station) {
        Point place = layout.place(part);
        String style = station.mood().style() + (part.isOurs() ? " ours" : "");
        return new Box(place.x(), place.y(), part.label(), station.detail(), style);
    }

    private static Arrow arrow(Layout layout, Flow flow) {
        Point from = layout.place(flow.from());
        Point to = layout.place(flow.to());
        return layout.isBeside(flow.from(), flow.to())
                ? across(from, to, flow)
                : down(from, to, flow, layout.middle());
    }

    private static Arrow across(Point from, Point to, Flow flow) {
        int startX = from.x() + BOX_WIDTH;
        int startY = from.y() + BOX_HEIGHT / 2;
        int endX = to.x() - LABEL_ABOVE;
        int endY = to.y() + BOX_HEIGHT / 2;
        int bend = (startX + endX) / 2;
        String path =
                "M%d,%d C%d,%d %d,%d %d,%d"
                        .formatted(startX, startY, bend, startY, bend, endY, endX, endY);
        int labelY = endY < startY ? startY + LABEL_BELOW : startY - LABEL_ABOVE;
        return new Arrow(path, bend, labelY, flow.rate(), flow.moving());
    }

    /** Labels of bent arrows stand outside, where no other arrow is. */
    private static Arrow down(Point from, Point to, Flow flow, int middle) {
        int startX = from.x() + BOX_WIDTH / 2;
        int startY = from.y() + BOX_HEIGHT;
        int endX = to.x() + BOX_WIDTH / 2;
        int endY = to.y() - LABEL_ABOVE;
        int bend = (startY + endY) / 2;
        String path =
                "M%d,%d C%d,%d %d,%d %d,%d"
                        .formatted(startX, startY, startX, bend, endX, bend, endX, endY);
        if (startX == endX) {
            return new Arrow(path, startX + LABEL_BESIDE, bend + 5, flow.rate(), flow.moving());
        }
        int centre = (startX + endX) / 2;
        int labelX = centre < middle ? centre - LABEL_BESIDE : centre + LABEL_BESIDE;
        boolean isLeavingTheMiddle = Math.abs(startX - middle) < Math.abs(endX - middle);
        int labelY = isLeavingTheMiddle ? startY + LABEL_BELOW : endY;
        return new Arrow(path, labelX, labelY, flow.rate(), flow.moving());
    }
}
