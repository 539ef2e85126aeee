package org.openlmis.ghost.backfill.server.count;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.execution.Causes;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TargetTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts rows in the background, so that nobody who looks waits for it: small tables exactly, of
 * large ones the planner's estimate. Thread-safe.
 */
public final class RowCounter {

    private static final Logger log = LoggerFactory.getLogger(RowCounter.class);
    private static final String EVERY = "PT20S";
    private static final long EXACT_UP_TO = 100_000;
    private static final String LANDED = "from landing.%s where not _deleted";
    private static final String DERIVED =
            "from ghost.derived_row where entity = '%s' and v3_table = '%s'";

    private final MappingCatalogue catalogue;
    private final JdbcTemplate target;
    private final JdbcTemplate replica;
    private final Clock clock;
    private final Map<String, EntityCounts> counts = new ConcurrentHashMap<>();

    RowCounter(MappingCatalogue catalogue, JdbcTemplate target, JdbcTemplate replica, Clock clock) {
        this.catalogue = catalogue;
        this.target = target;
        this.replica = replica;
        this.clock = clock;
    }

    /** The latest counts; empty before the first. */
    public Optional<EntityCounts> of(String entity) {
        return Optional.ofNullable(counts.get(entity));
    }

    @Scheduled(fixedDelayString = EVERY)
    void count() {
        try {
            catalogue.entities().forEach(entity -> counts.put(entity.name(), count(entity)));
        } catch (DataAccessException e) {
            log.warn("rows are not counted: {}", Causes.message(e));
        }
    }

    private EntityCounts count(EntityDefinition<?> entity) {
        List<RowCount.OfTable> landed = new ArrayList<>();
        entity.tableNames()
                .forEach(table -> landed.add(count(target, table, LANDED.formatted(table))));
        List<RowCount.OfTable> derived = new ArrayList<>();
        entity.targets().stream()
                .<String>map(TargetTable::name)
                .distinct()
                .forEach(
                        table ->
                                derived.add(
                                        count(
                                                target,
                                                table,
                                                DERIVED.formatted(entity.name(), table))));
        return new EntityCounts(
                clock.instant(), countV2(entity), RowCount.of(landed), RowCount.of(derived));
    }

    private @Nullable RowCount countV2(EntityDefinition<?> entity) {
        try {
            return RowCount.of(
                    entity.tableNames().stream()
                            .map(table -> count(replica, table, "from public." + table))
                            .toList());
        } catch (DataAccessException e) {
            String name = entity.name();
            LogField.ENTITY.run(
                    name,
                    () -> log.debug("entity={} is not counted in v2: {}", name, Causes.message(e)));
            return null;
        }
    }

    private static RowCount.OfTable count(JdbcTemplate database, String table, String from) {
        String plan =
                database.queryForObject("explain (format json) select 1 " + from, String.class);
        long estimate =
                JsonMapper.shared().readTree(plan).path(0).path("Plan").path("Plan Rows").asLong();
        if (estimate > EXACT_UP_TO) {
            return new RowCount.OfTable(table, estimate, false);
        }
        Long exact = database.queryForObject("select count(*) " + from, Long.class);
        return new RowCount.OfTable(table, exact == null ? 0 : exact, true);
    }
}
