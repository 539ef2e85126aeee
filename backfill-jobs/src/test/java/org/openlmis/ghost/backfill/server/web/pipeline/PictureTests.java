package org.openlmis.ghost.backfill.server.web.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlmis.ghost.backfill.server.web.pipeline.Picture.Flow;
import org.openlmis.ghost.backfill.server.web.pipeline.Picture.Station;
import org.openlmis.ghost.backfill.server.web.words.Mood;

class PictureTests {

    @ParameterizedTest
    @EnumSource(Layout.class)
    void drawsEveryStationInsideItsFrame(Layout layout) {
        String[] frame = layout.viewBox().split(" ");

        Picture picture = Picture.of(layout, stations(), List.of());

        assertThat(picture.boxes())
                .hasSize(Part.values().length)
                .allSatisfy(
                        box -> {
                            assertThat(box.x() + Layout.BOX_WIDTH)
                                    .isLessThanOrEqualTo(Integer.parseInt(frame[2]));
                            assertThat(box.y() + Layout.BOX_HEIGHT)
                                    .isLessThanOrEqualTo(Integer.parseInt(frame[3]));
                        });
    }

    @Test
    void leavesABoxAtItsSideOnABroadScreenAndBelowOnATallOne() {
        List<Flow> flow = List.of(new Flow(Part.KAFKA, Part.CONSUMER, "2/s", true));

        assertThat(Picture.of(Layout.BROAD, stations(), flow).arrows().get(0).path())
                .startsWith("M390,41 ");
        assertThat(Picture.of(Layout.TALL, stations(), flow).arrows().get(0).path())
                .startsWith("M80,188 ");
    }

    private static Map<Part, Station> stations() {
        Map<Part, Station> stations = new EnumMap<>(Part.class);
        Stream.of(Part.values()).forEach(part -> stations.put(part, new Station("", Mood.PLAIN)));
        return stations;
    }
}
