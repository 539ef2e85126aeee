package org.openlmis.ghost.demo.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.ddl.V2Ddl;
import org.openlmis.ghost.servers.postgres.PostgresOptions;
import org.openlmis.ghost.servers.postgres.PostgresServer;

/** Generates v2 data into the real v2 tables and looks for what a migration must be ready for. */
class V2DataGeneratorIT {

    private static final long SEED = 42;

    private static final int TABLES = 52;

    private static final String FIND_TABLES =
            """
            select relname from pg_class
            where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > 0
            order by relname""";

    private static final String FIND_NUMBERED_TABLES =
            """
            select relname from pg_class join pg_attribute on attrelid = pg_class.oid
            where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > 0
                and attname = 'id' and atthasdef
            order by relname""";

    private static final String CONTENT =
            "select md5(string_agg(x::text, '|' order by x::text)) || count(*) from %s x";

    private static final String FACILITIES_WITH_ALL_THEY_REFER_TO =
            """
            select count(*) from facilities
            join geographic_zones on geographic_zones.id = geographiczoneid
            join facility_types on facility_types.id = typeid
            where (operatedbyid is null or operatedbyid in (select id from facility_operators))
                and (pricescheduleid is null or pricescheduleid in (select id from price_schedules))
                and (parentfacilityid is null or parentfacilityid in (select id from facilities))""";

    private static PostgresServer server;
    private static Connection small;
    private static Connection medium;

    @BeforeAll
    static void generate() throws SQLException {
        server = PostgresServer.start(PostgresOptions.defaults());
        small = generated("small", SEED, Scale.SMALL);
        medium = newV2("medium");
        new V2DataGenerator(SEED).generate(medium, Scale.MEDIUM, 1_000);
    }

    @AfterAll
    static void stop() throws SQLException {
        small.close();
        medium.close();
        server.close();
    }

    @Test
    void writesTheSameRowsForTheSameSeed() throws SQLException {
        List<String> tables = texts(small, FIND_TABLES);
        assertThat(tables).hasSize(TABLES);
        try (Connection again = generated("again", SEED, Scale.SMALL);
                Connection other = generated("other", SEED + 1, Scale.SMALL)) {
            for (String table : tables) {
                assertThat(text(again, CONTENT.formatted(table)))
                        .as(table)
                        .isEqualTo(text(small, CONTENT.formatted(table)))
                        .isNotEqualTo(text(other, CONTENT.formatted(table)));
            }
        }
    }

    @Test
    void writesAsManyRowsAsTheScaleSays() throws SQLException {
        assertThat(number(small, "select count(*) from facilities")).isEqualTo(60);
        assertThat(number(small, "select count(*) from geographic_zones")).isEqualTo(20);
        assertThat(number(medium, "select count(*) from facilities")).isEqualTo(1_000);
        assertThat(number(medium, "select count(*) from geographic_zones")).isEqualTo(220);
        assertThat(number(small, "select count(*) from requisitions")).isEqualTo(500);
        assertThat(number(small, "select count(*) from requisition_line_items"))
                .isBetween(6_000L, 10_000L);
        assertThat(number(medium, "select count(*) from requisitions")).isEqualTo(1_000);
        assertThat(number(medium, "select count(*) from programs_supported"))
                .isBetween(2_300L, 3_000L);
    }

    @Test
    void hangsEveryZoneButTheCountryOnTheLevelAbove() throws SQLException {
        assertThat(number(medium, "select count(*) from geographic_zones where parentid is null"))
                .isEqualTo(1);
        assertThat(
                        number(
                                medium,
                                """
                                select count(*) from geographic_zones child
                                join geographic_zones parent on parent.id = child.parentid
                                where child.levelid <> parent.levelid + 1"""))
                .isZero();
    }

    @Test
    void letsV2ContinueAfterItsIds() throws SQLException {
        for (String table : texts(small, FIND_NUMBERED_TABLES)) {
            String nextId =
                    "select nextval(pg_get_serial_sequence('%1$s', 'id')) - max(id) from %1$s";
            assertThat(number(small, nextId.formatted(table))).as(table).isEqualTo(1);
        }
    }

    @Test
    void bringsTheFlawsOfReferenceData() throws SQLException {
        assertThat(number(small, "select count(distinct lower(name)) from facility_types"))
                .isEqualTo(4);
        assertThat(number(small, "select count(*) from facility_types where code = 'WAREHOUSE'"))
                .isEqualTo(1);
        assertThat(number(small, "select count(*) from programs where name is null")).isEqualTo(1);
        assertThat(
                        number(
                                small,
                                "select count(distinct lower(replace(code, ' ', '')))"
                                        + " - count(*) from programs"))
                .isEqualTo(-1);
    }

    @Test
    void bringsTheFlawsOfFacilities() throws SQLException {
        assertThat(facilities("virtualfacility and parentfacilityid is not null"))
                .isBetween(5L, 30L);
        assertThat(facilities("virtualfacility <> (parentfacilityid is not null)")).isZero();
        assertThat(facilities("name ~ '[^ -~]'")).isBetween(25L, 75L);
        assertThat(facilities("latitude > 90")).isPositive();
        assertThat(facilities("latitude is null and longitude is not null")).isPositive();
        assertThat(facilities("createddate is null")).isPositive();
        assertThat(facilities("createdby = 99999")).isPositive();
        assertThat(facilities("length(comment) > 2000")).isPositive();
        assertThat(facilities("description = ''")).isPositive();
    }

    @Test
    void letsVirtualFacilitiesSupportWhatTheirFacilityDoes() throws SQLException {
        assertThat(
                        facilities(
                                """
                                virtualfacility and (
                                    select array_agg(programid order by programid)
                                    from programs_supported where facilityid = facilities.id
                                ) is distinct from (
                                    select array_agg(programid order by programid)
                                    from programs_supported where facilityid = parentfacilityid)"""))
                .isZero();
    }

    @Test
    void writesManyFacilitiesForBenchmarks() throws SQLException {
        try (Connection many = newV2("many")) {
            new V2DataGenerator(SEED).generateFacilities(many, 20_000);
            assertThat(number(many, "select count(*) from facilities")).isEqualTo(20_000);
            assertThat(number(many, "select count(*) from programs_supported"))
                    .isBetween(1_500L, 2_500L);
            assertThat(number(many, FACILITIES_WITH_ALL_THEY_REFER_TO)).isEqualTo(20_000);
        }
    }

    @Test
    void writesNothingIntoTablesThatAreNotEmpty() throws SQLException {
        String before = text(small, CONTENT.formatted("facilities"));
        assertThatThrownBy(() -> new V2DataGenerator(7).generate(small, Scale.TINY))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("geographic_levels");
        assertThat(text(small, CONTENT.formatted("facilities"))).isEqualTo(before);
    }

    private static long facilities(String condition) throws SQLException {
        return number(medium, "select count(*) from facilities where " + condition);
    }

    private static Connection generated(String database, long seed, Scale scale)
            throws SQLException {
        Connection v2 = newV2(database);
        new V2DataGenerator(seed).generate(v2, scale);
        return v2;
    }

    private static Connection newV2(String database) throws SQLException {
        server.createDatabase(database);
        Connection v2 = server.connect(database);
        new V2Ddl(SchemaFacts.load()).createIn(v2);
        return v2;
    }

    private static long number(Connection connection, String query) throws SQLException {
        return Long.parseLong(text(connection, query));
    }

    private static String text(Connection connection, String query) throws SQLException {
        return texts(connection, query).get(0);
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
