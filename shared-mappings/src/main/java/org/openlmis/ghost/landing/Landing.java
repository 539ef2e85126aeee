package org.openlmis.ghost.landing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.MappingCatalogue.Dependant;
import org.openlmis.ghost.schema.SchemaFacts;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Writes landing rows. Every method belongs into the caller's target transaction, which holds the
 * entity's lock and knows its generation. Thread-safe.
 */
public final class Landing {

    private static final String PURGE = "delete from landing.%s where _deleted";

    private final JdbcTemplate target;
    private final FormerRows formerRows;
    private final UnknownParents unknownParents;
    private final Map<String, LandingTable> tables = new LinkedHashMap<>();
    private final Map<String, MergeSql> merges = new LinkedHashMap<>();
    private final Map<String, SweepSql> sweeps = new LinkedHashMap<>();
    private final MappingCatalogue catalogue;

    public Landing(JdbcTemplate target, MappingCatalogue catalogue, SchemaFacts facts) {
        this.target = target;
        this.formerRows = new FormerRows(target);
        this.unknownParents = new UnknownParents(target);
        this.catalogue = catalogue;
        catalogue
                .tables()
                .forEach(
                        declared -> {
                            LandingTable table = LandingTable.of(declared, catalogue, facts);
                            List<Lookup<?, ?>> lookups =
                                    catalogue.dependants(table.name()).stream()
                                            .<Lookup<?, ?>>map(Dependant::lookup)
                                            .toList();
                            tables.put(table.name(), table);
                            merges.put(table.name(), new MergeSql(table, lookups));
                            sweeps.put(table.name(), new SweepSql(table, lookups));
                        });
    }

    public List<LandingTable> tables() {
        return List.copyOf(tables.values());
    }

    /** The tables of an entity, root first. */
    public List<LandingTable> tables(String entity) {
        return catalogue.entity(entity).tableNames().stream().map(this::table).toList();
    }

    /** The landed table of this name; IllegalArgumentException if nobody lands it. */
    public LandingTable table(String name) {
        LandingTable table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("no entity lands v2 table " + name);
        }
        return table;
    }

    /** Makes sure the connection has the empty staging table of this table; returns its name. */
    public String stage(LandingTable table) {
        StageSql stage = new StageSql(table);
        target.execute(stage.create());
        return stage.name();
    }

    /** Lands the rows of the staging table as a chunk read at this position. */
    public Touched landStage(LandingTable table, int generation, Lsn lsn) {
        return merged(table, merge(table).chunk(), generation, lsn.toString());
    }

    /**
     * Lands changes of one table, at most one per key.
     *
     * @throws LandedMeanwhileException the transaction must roll back and be tried again
     */
    public Touched landEvents(LandingTable table, List<V2Change> changes, int generation) {
        List<V2Change> completed = formerRows.complete(table, changes, generation);
        List<@Nullable Object> columns = new EventColumns(table, completed).arrays();
        Object[] keys =
                table.keyNames().stream()
                        .map(name -> columns.get(table.columnNames().indexOf(name)))
                        .toArray();
        target.query(new StageSql(table).lockForEvents(), (RowCallbackHandler) row -> {}, keys);
        List<@Nullable Object> parameters = new ArrayList<>(columns);
        parameters.add(generation);
        Touched touched = merged(table, merge(table).events(), parameters.toArray());
        if (touched.isMeanwhile()) {
            throw new LandedMeanwhileException(table.name());
        }
        return touched.unrouted() == 0
                ? touched
                : touched.with(unknownParents.rootsOf(table, keys));
    }

    private Touched merged(LandingTable table, String sql, @Nullable Object... parameters) {
        Touched.Collector touched = new Touched.Collector(catalogue.dependants(table.name()));
        target.query(sql, (RowCallbackHandler) row -> collect(row, touched), parameters);
        return touched.touched();
    }

    private static void collect(ResultSet row, Touched.Collector touched) throws SQLException {
        String kind = row.getString(1);
        if (kind.equals("root")) {
            touched.root(row.getString(2), row.getLong(3));
        } else if (kind.equals("meanwhile")) {
            touched.meanwhile();
        } else {
            touched.found(
                    Integer.parseInt(kind),
                    Arrays.asList((@Nullable String[]) row.getArray(4).getArray()));
        }
    }

    /**
     * Marks landing rows of a range as deleted that neither this generation's chunks nor its events
     * brought; v2 no longer has them.
     *
     * @return what was swept, as if each row had been landed as deleted
     */
    public Touched sweep(
            LandingTable table,
            @Nullable String lower,
            @Nullable String upper,
            int generation,
            Lsn lsn) {
        SweepSql sweep = of(table, sweeps);
        List<Object> parameters = new ArrayList<>(List.of(generation, lsn.toString(), generation));
        Stream.of(lower, upper).filter(bound -> bound != null).forEach(parameters::add);
        return merged(table, sweep.sweep(lower, upper), parameters.toArray());
    }

    /**
     * Forgets rows that are deleted; only while no chunk of an older generation can run any more.
     */
    public void purgeDeleted(String entity) {
        tables(entity).forEach(table -> target.update(PURGE.formatted(table.name())));
    }

    /** Entities whose events or look-ups depend on a v2 table, its own entity first. */
    public Set<String> concerned(String v2Table) {
        Set<String> entities = new LinkedHashSet<>();
        entities.add(catalogue.owner(v2Table).name());
        catalogue.dependants(v2Table).forEach(dependant -> entities.add(dependant.entity().name()));
        return entities;
    }

    private MergeSql merge(LandingTable table) {
        return of(table, merges);
    }

    private static <T> T of(LandingTable table, Map<String, T> byTable) {
        T found = byTable.get(table.name());
        if (found == null) {
            throw new IllegalArgumentException("no entity lands v2 table " + table.name());
        }
        return found;
    }
}
