package org.openlmis.ghost.demo.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.ddl.V2Ddl;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;

/** Looks in every scale for each flaw that a migration must be ready for, and for its volume. */
class V2FlawsIT {

    private static final List<Flaw> FLAWS =
            Stream.of(ReferenceFlaws.ALL, PaperFlaws.ALL).flatMap(List::stream).toList();

    private static final List<String> AUDITED =
            List.of(
                    "lots",
                    "processing_periods",
                    "products",
                    "program_rnr_columns",
                    "requisition_groups",
                    "supervisory_nodes",
                    "users");

    private static final String FORGET =
            """
            truncate geographic_levels, geographic_zones, facility_types, facility_operators,
                programs, price_schedules, facilities, product_categories, product_forms,
                product_groups, dosage_units, products, lots, processing_schedules, users, roles,
                rights, delivery_zones, master_rnr_columns, configurable_rnr_options,
                losses_adjustments_types, signatures, shipment_file_info
            cascade""";

    /** All flaws are among the first; a country's would take minutes to write. */
    private static final int MOST_REQUISITIONS = 500;

    private static PostgresServer server;

    @BeforeAll
    static void start() {
        server = PostgresServer.start(PostgresOptions.defaults());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void areInEveryScale(Scale scale) throws SQLException {
        try (Connection v2 = generated(scale, "scale_" + scale.ordinal())) {
            assertFlaws(v2);
            assertThat(gapsBetweenPeriods(v2)).isZero();
            assertThat(count(v2, "users")).isEqualTo(scale.volume().people().users());
            assertThat(count(v2, "products")).isEqualTo(scale.volume().assortment().products());
        }
    }

    @Test
    void doNotDependOnTheSeed() throws SQLException {
        try (Connection v2 = generated(Scale.TINY, "seeds")) {
            for (long seed = 100; seed < 110; seed++) {
                try (Statement statement = v2.createStatement()) {
                    statement.execute(FORGET);
                }
                new V2DataGenerator(seed).generate(v2, Scale.TINY);
                assertFlaws(v2);
            }
        }
    }

    private static void assertFlaws(Connection v2) throws SQLException {
        SoftAssertions softly = new SoftAssertions();
        for (Flaw flaw : FLAWS) {
            softly.assertThat(count(v2, flaw.rows())).as(flaw.name()).isPositive();
        }
        for (String table : AUDITED) {
            softly.assertThat(count(v2, table + " where createddate is null"))
                    .as("%s without date", table)
                    .isPositive();
        }
        softly.assertAll();
    }

    private static long gapsBetweenPeriods(Connection v2) throws SQLException {
        return count(
                v2,
                """
                (
                    select enddate, lead(startdate) over (partition by scheduleid order by startdate)
                        as next
                    from processing_periods
                ) period where next <> enddate + interval '1 second'""");
    }

    private static Connection generated(Scale scale, String database) throws SQLException {
        server.createDatabase(database);
        Connection v2 = server.connect(database);
        new V2Ddl(SchemaFacts.load()).createIn(v2);
        int requisitions = Math.min(scale.volume().requisitions(), MOST_REQUISITIONS);
        new V2DataGenerator(scale.ordinal()).generate(v2, scale, requisitions);
        return v2;
    }

    private static long count(Connection v2, String rows) throws SQLException {
        try (Statement statement = v2.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }
}
