package org.openlmis.ghost.landing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.Match;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Creates the landing tables the declarations ask for, and adds what later declarations ask for. A
 * table that gains a column holds rows without its value, so its entity must be loaded again.
 */
public final class LandingSchema {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('ghost landing schema'))";
    private static final String KNOWN_COLUMNS =
            """
            select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relnamespace = 'landing'::regnamespace and c.relkind = 'r'
            and a.attnum > 0 and not a.attisdropped""";
    private static final String KNOWN_INDEXES =
            "select indexname from pg_indexes where schemaname = 'landing'";
    private static final String ADD_ENTITY =
            "insert into ghost.entity (name) values (?) on conflict do nothing";
    private static final String DERIVED_OTHERWISE =
            "select name from ghost.entity where (settings <> ? or landed_otherwise) and generation > 0";
    private static final String TELL_SETTINGS =
            """
            update ghost.entity set settings = ?, landed_otherwise = false
            where settings is distinct from ? or landed_otherwise""";
    private static final String REQUIRE_RELOAD =
            "update ghost.entity set reload_required = ? where name = ? and filled_generation is not null";

    private final JdbcTemplate target;
    private final MappingCatalogue catalogue;
    private final List<LandingTable> tables;

    public LandingSchema(
            JdbcTemplate target, MappingCatalogue catalogue, List<LandingTable> tables) {
        this.target = target;
        this.catalogue = catalogue;
        this.tables = tables;
    }

    /**
     * Entities that were derived under other settings, or whose rows were landed under others; to
     * be asked in the transaction that prepares, whose lock this takes.
     */
    public List<String> derivedOtherwise() {
        target.query(LOCK, (RowCallbackHandler) row -> {});
        return target
                .queryForList(DERIVED_OTHERWISE, String.class, catalogue.settings().fingerprint())
                .stream()
                .filter(catalogue.entityNames()::contains)
                .sorted()
                .toList();
    }

    /**
     * Brings schema landing and the entity rows up to the declarations, and tells the settings.
     * Call in a transaction.
     */
    public void prepare() {
        target.query(LOCK, (RowCallbackHandler) row -> {});
        catalogue.entityNames().forEach(entity -> target.update(ADD_ENTITY, entity));
        Map<String, Set<String>> columns = knownColumns();
        Set<String> indexes = new HashSet<>(target.queryForList(KNOWN_INDEXES, String.class));
        for (LandingTable table : tables) {
            prepare(table, columns.getOrDefault(table.name(), Set.of()));
            addIndexes(table, indexes);
        }
        String settings = catalogue.settings().fingerprint();
        target.update(TELL_SETTINGS, settings, settings);
    }

    private Map<String, Set<String>> knownColumns() {
        Map<String, Set<String>> columns = new HashMap<>();
        target.query(
                KNOWN_COLUMNS,
                (RowCallbackHandler)
                        row ->
                                columns.computeIfAbsent(row.getString(1), any -> new HashSet<>())
                                        .add(row.getString(2)));
        return columns;
    }

    private void prepare(LandingTable table, Set<String> known) {
        if (known.isEmpty()) {
            target.execute(create(table));
        } else {
            addColumns(table, known);
        }
    }

    /** Even one that is there already would wait for whoever lands into the table. */
    private void addIndexes(LandingTable table, Set<String> known) {
        for (String expression : indexed(table)) {
            String name = indexName(table, expression);
            if (!known.contains(name)) {
                target.execute(
                        "create index %s on landing.%s (%s)"
                                .formatted(name, table.name(), expression));
            }
        }
    }

    private static String create(LandingTable table) {
        String columns =
                table.columns().stream()
                        .map(column -> "%s %s".formatted(column.name(), column.type()))
                        .collect(Collectors.joining(",\n    "));
        return """
                create table landing.%s (
                    %s,
                    _generation integer not null,
                    _origin     text    not null check (_origin in ('CHUNK', 'EVENT')),
                    _lsn        pg_lsn  not null,
                    _deleted    boolean not null default false,
                    _missing    text[],
                    primary key (%s)
                )"""
                .formatted(table.name(), columns, String.join(", ", table.keyNames()));
    }

    private void addColumns(LandingTable table, Set<String> known) {
        List<String> added = new ArrayList<>();
        for (LandingTable.Column column : table.columns()) {
            if (!known.contains(column.name())) {
                target.execute(
                        "alter table landing.%s add column %s %s"
                                .formatted(table.name(), column.name(), column.type()));
                added.add(column.name());
            }
        }
        if (!added.isEmpty()) {
            target.update(
                    REQUIRE_RELOAD,
                    "%s now reads %s".formatted(table.name(), added),
                    table.entity());
        }
    }

    /**
     * One index per way to find rows: towards the root, by what others look up, by what is referred
     * to.
     */
    private Set<String> indexed(LandingTable table) {
        Set<String> expressions = new LinkedHashSet<>();
        if (!table.isRoot()) {
            expressions.add(names(table.path().get(0).toParent()));
        }
        catalogue
                .dependants(table.name())
                .forEach(dependant -> expressions.add(found(dependant.lookup())));
        catalogue
                .entities()
                .forEach(
                        entity ->
                                entity.lookups().stream()
                                        .filter(lookup -> isAsking(table, lookup))
                                        .forEach(lookup -> expressions.add(asked(lookup))));
        catalogue
                .tables()
                .forEach(
                        referred ->
                                catalogue.referrers(referred.table()).stream()
                                        .filter(
                                                referrer ->
                                                        referrer.table()
                                                                .table()
                                                                .equals(table.name()))
                                        .forEach(referrer -> expressions.add(referrer.column())));
        expressions.remove("");
        expressions.remove(names(table.key()));
        return expressions;
    }

    private static boolean isAsking(LandingTable table, Lookup<?, ?> lookup) {
        var asking = lookup.askingTable();
        var earlier = lookup.askingLookup();
        return asking != null
                ? asking.table().equals(table.name())
                : earlier != null && earlier.table().equals(table.name());
    }

    private static String found(Lookup<?, ?> lookup) {
        return expressions(lookup.foundColumns(), lookup.matches());
    }

    private static String asked(Lookup<?, ?> lookup) {
        return expressions(lookup.askingColumns(), lookup.matches());
    }

    private static String expressions(List<String> columns, List<Match> matches) {
        List<String> expressions = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            expressions.add(matches.get(i).sql(columns.get(i)));
        }
        return String.join(", ", expressions);
    }

    private static String names(List<LandingTable.Column> columns) {
        return columns.stream().map(LandingTable.Column::name).collect(Collectors.joining(", "));
    }

    private static String indexName(LandingTable table, String expression) {
        return "%s_%08x".formatted(table.name(), expression.hashCode());
    }
}
