package org.openlmis.ghost.backfill.server.web.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.server.resource.Action;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.openlmis.ghost.backfill.server.web.form.ActionForms;

class WordsTests {

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final Words words = new Words(Clock.fixed(NOW, ZoneId.of("Africa/Maputo")));

    @Test
    void groupsDigitsAndSaysNothingOfWhatIsUnknown() {
        assertThat(words.count(1_234_567)).isEqualTo("1,234,567");
        assertThat(words.count(null)).isEqualTo("–");
        assertThat(words.count(1, "root")).isEqualTo("1 root");
        assertThat(words.count(0, "root")).isEqualTo("0 roots");
    }

    @Test
    void keepsADigitOfSmallRates() {
        assertThat(words.rate(0.25)).isEqualTo("0.3/s");
        assertThat(words.rate(0.0)).isEqualTo("0/s");
        assertThat(words.rate(1234.5)).isEqualTo("1,235/s");
    }

    @Test
    void tellsDurationsInTheirTwoLargestUnits() {
        assertThat(words.duration(Duration.ofMillis(1_250))).isEqualTo("1.3 s");
        assertThat(words.duration(Duration.ofMillis(40))).isEqualTo("40 ms");
        assertThat(words.duration(Duration.ofSeconds(59))).isEqualTo("59 s");
        assertThat(words.duration(Duration.ofSeconds(61))).isEqualTo("1 min 1 s");
        assertThat(words.duration(Duration.ofMinutes(125))).isEqualTo("2 h 5 min");
        assertThat(words.duration(Duration.ofHours(49))).isEqualTo("2 d 1 h");
        assertThat(words.duration(null)).isEqualTo("–");
    }

    @Test
    void countsBytesInThousands() {
        assertThat(words.bytes(12L)).isEqualTo("12 B");
        assertThat(words.bytes(1_500_000L)).isEqualTo("1.5 MB");
    }

    @Test
    void tellsTimesOfAnyKindInUtc() {
        assertThat(words.time(NOW)).isEqualTo("2026-03-04 05:06:07 UTC");
        assertThat(words.time(OffsetDateTime.parse("2026-03-04T06:06:07+01:00")))
                .isEqualTo("2026-03-04 05:06:07 UTC");
        assertThat(words.time(LocalDateTime.parse("2026-03-04T07:06:07")))
                .isEqualTo("2026-03-04 05:06:07 UTC");
    }

    @Test
    void callsATimeAheadOfItsClockNow() {
        assertThat(words.ago(NOW.minusSeconds(90))).isEqualTo("1 min 30 s ago");
        assertThat(words.ago(NOW.plusSeconds(5))).isEqualTo("now");
    }

    @Test
    void saysWhichItemsAPageHolds() {
        assertThat(words.pageOf(new Page<>(List.of("a", "b"), 1, 50, 52))).isEqualTo("51–52 of 52");
        assertThat(words.pageOf(new Page<>(List.of(), 0, 50, 0))).isEqualTo("0 of 0");
        assertThat(words.pageHref("/quarantine?code=X&page=1", 2))
                .isEqualTo("/quarantine?code=X&page=2");
    }

    @Test
    void leadsToRootsOfAnyKey() {
        assertThat(Words.rootHref("orders", "a b/7")).isEqualTo("/entities/orders/roots/a%20b/7");
    }

    @Test
    void saysAReasonOnceForAllThatItForbids() {
        List<Action> actions =
                List.of(
                        Action.impossible("stop", "/stop", "it is over"),
                        Action.possible("restart", "/restart"),
                        Action.impossible("recover", "/recover", "it is over"));
        assertThat(words.refusals(ActionForms.ofJob(actions, "facilities")))
                .containsExactly(entry("it is over", "Stop, Recover"));
    }
}
