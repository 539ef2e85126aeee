package org.openlmis.ghost.backfill.testing;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openlmis.ghost.apply.ChunkLease;
import org.openlmis.ghost.apply.ChunkRange;
import org.openlmis.ghost.apply.Generation;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.ddl.GhostMigrations;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.servers.postgres.StandbyServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A v2 and a v3 database of one test.
 *
 * @param v2Url filled with 400 facilities, their programs and what they refer to
 * @param v3Url with v3's tables and bootstrap rows
 */
public record Databases(String v2Url, String v3Url) {

    private static final ZoneId ZONE = ZoneId.of("Africa/Maputo");

    public static Databases create() {
        return TestServer.newDatabases();
    }

    /** A hot standby of the server; the caller closes it. */
    public static StandbyServer standby() {
        return standby(Map.of());
    }

    /** The same with settings of its own. */
    public static StandbyServer standby(Map<String, String> settings) {
        return TestServer.standby(settings);
    }

    /** This v2 database as the standby shows it, not replayed any further while that is paused. */
    public DataSource replicaSource(StandbyServer standby) {
        return TestServer.dataSource(replicaUrl(standby));
    }

    public String replicaUrl(StandbyServer standby) {
        return standby.url(v2Url.replaceAll(".*/(v2_\\d+)\\?.*", "$1"));
    }

    public JdbcClient v2() {
        return JdbcClient.create(v2Source());
    }

    public JdbcClient v3() {
        return JdbcClient.create(v3Source());
    }

    public DataSource v2Source() {
        return TestServer.dataSource(v2Url);
    }

    public DataSource v3Source() {
        return TestServer.dataSource(v3Url);
    }

    /** The settings of these databases and of those who may use the server, and more. */
    public List<String> settings(String... more) {
        List<String> settings = new ArrayList<>(Persons.settings());
        settings.addAll(settingsWithoutPersons(more));
        return settings;
    }

    /** The settings of these databases as arguments, with short leases and more. */
    public List<String> settingsWithoutPersons(String... more) {
        List<String> settings = new ArrayList<>();
        settings.add("--ghost.source.primary.url=" + v2Url);
        settings.add("--ghost.source.timezone=" + ZONE);
        settings.add("--ghost.target.url=" + v3Url);
        settings.add("--ghost.backfill.lease=2s");
        settings.addAll(List.of(more));
        return settings;
    }

    /** Arguments of the application: words, then settings. */
    public String[] arguments(List<String> words, String... settings) {
        return Stream.of(words, settings(settings)).flatMap(List::stream).toArray(String[]::new);
    }

    /** The one value a query finds in v3. */
    public <T> T v3(String query, Class<T> type) {
        return v3().sql(query).query(type).single();
    }

    /** The first column a query finds in v3, as texts. */
    public List<String> v3Texts(String query) {
        return v3().sql(query).query((row, number) -> row.getString(1)).list();
    }

    /** The state of every entity, such as {@code facilities=SYNCED}. */
    public List<String> states() {
        return v3Texts("select name || '=' || state from ghost.entity order by name");
    }

    /** The mappings as the applications find them. */
    public static MappingCatalogue catalogue() {
        return ScannedMappings.catalogue(MappingSettings.recommended(ZONE));
    }

    /** Loads entities without the application, as a test needs them before it begins. */
    public void load(String... entities) {
        new GhostMigrations(v3Source()).migrate();
        Ghost ghost = Ghost.of(catalogue(), v3Source(), v2Source(), v2Source());
        ghost.prepare();
        for (String entity : entities) {
            Generation generation = ghost.generations().open(entity);
            ghost.ledger().plan(generation, List.of(new ChunkRange(null, null)));
            ChunkLease chunk =
                    ghost.ledger().claim(generation, "test", Duration.ofMinutes(1)).orElseThrow();
            ghost.chunks().land(chunk);
            ghost.derivation().deriveChunk(chunk);
            ghost.ledger().done(chunk);
            ghost.generations().close(generation);
        }
    }

    /** Loads everything that facilities refer to or look up. */
    public void loadReferences() {
        load(
                "geographic_levels",
                "geographic_zones",
                "facility_types",
                "facility_operators",
                "programs",
                "price_schedules",
                "supply_lines");
    }
}
