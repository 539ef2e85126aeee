package org.openlmis.ghost.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.apply.EventBatch;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.testing.MigratedDatabases;
import org.springframework.jdbc.core.JdbcTemplate;

/** A small country in v2, loaded into v3, and a stream that moves only when a test says so. */
final class VerifiedDatabases {

    private static final String TOPIC = "v2.public.facilities";
    private static final String FILL =
            """
            insert into geographic_levels (id, code, name, levelnumber)
            values (1, 'c', 'Country', 1), (2, 'r', 'Region', 2);
            insert into geographic_zones (id, code, name, levelid, parentid)
            values (1, 'R', 'Root', 1, null), (2, 'N', 'North', 2, 1);
            insert into facility_types (id, code, name, nominalmaxmonth, nominaleop)
            values (1, 'warehouse', 'Warehouse', 3, 1), (2, 'HC', 'Centre', 3, 1);
            insert into facility_operators (id, code, text) values (1, 'MoH', ' Ministry ');
            insert into programs (id, code, name, active)
            values (1, 'ESS MEDS', null, true), (2, 'essmeds', 'x', true), (3, 'ARV', 'ARV', true);
            insert into facilities (id, code, name, geographiczoneid, typeid, latitude, longitude,
                sdp, active, golivedate, enabled, virtualfacility)
            select id, 'F' || id, 'Facility ' || id, 2, 1 + id % 2, -6.5, 39.25,
                true, true, '2020-01-02', true, false
            from generate_series(1, 9) id;
            insert into programs_supported (id, facilityid, programid, startdate, active)
            select id, id, 1, '2020-01-02 23:59', true from generate_series(1, 9) id;
            insert into programs_supported (id, facilityid, programid, active)
            values (10, 1, 2, true), (11, 1, 3, false);
            """;

    private final MigratedDatabases databases = new MigratedDatabases();
    private long offset;

    VerifiedDatabases() {
        databases.v2().execute(FILL);
        databases.load();
    }

    JdbcTemplate v2() {
        return databases.v2();
    }

    JdbcTemplate v3() {
        return databases.v3();
    }

    /** Verifies all entities; whenever the verification pauses, this happens. */
    VerificationReport verify(VerificationOptions options, Runnable meanwhile) {
        return verify(databases.ghost().catalogue().entityNames(), options, meanwhile);
    }

    /** As above, with small ranges and three pauses in which nothing happens. */
    VerificationReport verify() {
        return verify(options(), () -> {});
    }

    VerificationReport verify(List<String> entities) {
        return verify(entities, options(), () -> {});
    }

    private VerificationReport verify(
            List<String> entities, VerificationOptions options, Runnable meanwhile) {
        return new Verification(
                        databases.ghost(),
                        databases.target(),
                        databases.source(),
                        Clock.systemUTC(),
                        duration -> meanwhile.run())
                .verify(entities, options, VerificationProgress.SILENT);
    }

    static VerificationOptions options() {
        return VerificationOptions.defaults()
                .withRootsPerRange(4)
                .withPatience(Duration.ofSeconds(3));
    }

    /** The stream brings a facility as v2 has it now, and says how far it is. */
    void bringFacility(int id) {
        land(List.of(facilityNow(id)));
    }

    /** The stream says that it has everything, without having brought anything. */
    void beat() {
        land(List.of());
    }

    /** Loads all entities as their next generation. */
    void load() {
        databases.load();
    }

    void derive() {
        databases.ghost().derivation().drain(Driver.EVENT);
    }

    private V2Change facilityNow(int id) {
        String position = position();
        Map<String, String> values =
                v2().queryForObject(
                                "select * from facilities where id = ?",
                                (row, number) -> {
                                    Map<String, String> texts = new HashMap<>();
                                    var columns = row.getMetaData();
                                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                                        texts.put(columns.getColumnName(i), row.getString(i));
                                    }
                                    return texts;
                                },
                                id);
        values.keySet().retainAll(databases.ghost().catalogue().landedColumns("facilities"));
        return new V2Change.Upsert("facilities", values, Lsn.parse(position));
    }

    private void land(List<V2Change> changes) {
        long from = offset;
        offset += changes.size();
        Lsn position = Lsn.parse(position());
        Instant now = Instant.now();
        databases
                .ghost()
                .events()
                .land(
                        new EventBatch(
                                "test",
                                changes,
                                List.of(new EventBatch.Move(TOPIC, 0, from, offset, position, now)),
                                List.of(),
                                List.of(
                                        new EventBatch.Heartbeat(
                                                position, now, now, Map.of(TOPIC + "/0", offset))),
                                now));
    }

    /** A new position each time. */
    private String position() {
        v2().execute("select pg_logical_emit_message(true, 'test', 'beat')");
        return String.valueOf(
                v2().queryForObject("select pg_current_wal_flush_lsn()::text", String.class));
    }
}
