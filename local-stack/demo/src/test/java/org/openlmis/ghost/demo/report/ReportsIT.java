package org.openlmis.ghost.demo.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The numbers that dashboards will show must be those that v2 would have shown. */
class ReportsIT {

    private static LoadedCountry country;

    @BeforeAll
    static void load() throws SQLException {
        country = new LoadedCountry();
    }

    @AfterAll
    static void close() {
        country.close();
    }

    @Test
    void showTheSameStockStatus() {
        assertThat(compared(StockStatus.REPORT)).isGreaterThan(1_000);
    }

    @Test
    void showTheSameReportingRate() {
        assertThat(compared(ReportingRate.REPORT)).isGreaterThan(10);
    }

    @Test
    void showTheSameAdjustments() {
        assertThat(compared(Adjustments.REPORT)).isGreaterThan(100);
    }

    /** Those with a status v2 never writes, which the mapping refuses. */
    @Test
    void leaveOutOnlyWhatIsSpoiled() {
        assertThat(country.heldRequisitions()).isLessThan(5);
    }

    /** Compares all rows of a report and returns how many there are. */
    private static int compared(Report report) {
        List<String> v2 = country.onV2(report);
        assertThat(country.onV3(report)).containsExactlyInAnyOrderElementsOf(v2);
        return v2.size();
    }
}
