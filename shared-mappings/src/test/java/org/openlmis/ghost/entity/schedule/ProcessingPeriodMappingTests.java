package org.openlmis.ghost.entity.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Json;
import org.openlmis.ghost.testing.MappingTester;

class ProcessingPeriodMappingTests {

    private static final String PERIODS = "referencedata.processing_periods";

    private final MappingTester<?> period = MappingTester.of(new ProcessingPeriodMapping());

    @Test
    void lastsFromDayToDayWithoutTheTimesOfDay() {
        period.given("id", 7, "scheduleid", 3)
                .given("startdate", LocalDateTime.of(2020, 2, 1, 0, 0))
                .given("enddate", LocalDateTime.of(2020, 2, 29, 23, 59, 59))
                .expect(PERIODS)
                .one()
                .has("id", V3Id.of("processing_periods", 7))
                .has("processingscheduleid", V3Id.of("processing_schedules", 3))
                .has("startdate", LocalDate.of(2020, 2, 1))
                .has("enddate", LocalDate.of(2020, 2, 29));
    }

    @Test
    void keepsTheNumberOfMonthsOfV2() {
        period.given("id", 7, "numberofmonths", 3)
                .expect(PERIODS)
                .one()
                .hasJson("extradata", Json.v2(7).with("numberOfMonths", 3).toExtraData());
        period.given("id", 7, "numberofmonths", null)
                .expect(PERIODS)
                .one()
                .hasJson("extradata", Json.v2(7).toExtraData());
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2020-01-31, 1",
        "2020-01-01, 2020-01-02, 1",
        "2020-01-01, 2020-02-15, 1",
        "2020-01-01, 2020-02-16, 2",
        "2020-01-01, 2020-03-31, 3",
        "2020-01-01, 2021-12-31, 24",
        "2020-02-01, 2020-01-01, 1"
    })
    void isRemarkedOnWhereV3ComputesAnotherNumberOfMonths(
            LocalDate start, LocalDate end, int months) {
        assertThat(lasting(start, end, months).remarks()).isEmpty();
        assertThat(lasting(start, end, null).remarks()).isEmpty();
        assertThat(lasting(start, end, months + 1).remarks()).containsExactly("DURATION_DIFFERS");
    }

    @Test
    void isRemarkedOnIfItBeginsBeforeAnEarlierOneOfItsScheduleEnds() {
        other(1, 3, "2020-01-01", "2020-01-31");
        other(2, 3, "2019-12-01", "2019-12-31");
        period.given("id", 7, "scheduleid", 3);

        assertThat(lasting("2020-01-31", "2020-02-29").remarks())
                .containsExactly("PERIOD_OVERLAPS");
        assertThat(lasting("2020-02-01", "2020-02-29").remarks()).isEmpty();
    }

    @Test
    void isRemarkedOnIfDaysLieBetweenTheEarlierOnesAndIt() {
        other(1, 3, "2020-01-01", "2020-01-31");
        other(2, 4, "2020-02-01", "2020-02-29");
        other(8, 3, "2020-06-01", "2020-06-30");
        period.given("id", 7, "scheduleid", 3);

        assertThat(lasting("2020-02-02", "2020-02-29").remarks())
                .containsExactly("PERIOD_AFTER_GAP");
    }

    @Test
    void overlapsWithOneOfALowerIdThatBeginsOnTheSameDay() {
        other(6, 3, "2020-02-01", "2020-02-29");
        other(8, 3, "2020-02-01", "2020-02-29");
        period.given("scheduleid", 3);

        assertThat(lasting("2020-02-01", "2020-02-29").given("id", 7).remarks())
                .containsExactly("PERIOD_OVERLAPS");
        assertThat(lasting("2020-02-01", "2020-02-29").given("id", 5).remarks()).isEmpty();
    }

    private MappingTester<?> lasting(String start, String end) {
        return lasting(LocalDate.parse(start), LocalDate.parse(end), null);
    }

    private MappingTester<?> lasting(LocalDate start, LocalDate end, @Nullable Integer months) {
        return period.given("startdate", start.atStartOfDay())
                .given("enddate", end.atTime(23, 59, 59))
                .given("numberofmonths", months);
    }

    private void other(int id, int schedule, String start, String end) {
        period.with(
                "processing_periods",
                "id",
                id,
                "scheduleid",
                schedule,
                "startdate",
                LocalDate.parse(start).atStartOfDay(),
                "enddate",
                LocalDate.parse(end).atTime(23, 59, 59));
    }
}
