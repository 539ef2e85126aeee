package org.openlmis.ghost.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.Rule;
import org.openlmis.ghost.mapping.TableDeclaration;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.mapping.TargetTable.Retirement;

/** Writes docs/mappings.md: what becomes of every v2 table, as the declarations say it. */
final class MappingsPage {

    private static final String HEAD =
            """
            # Mappings

            Written from the declarations in `org.openlmis.ghost.entity`; the build fails if this page is not fresh. Do not edit it:
            `mvn -pl shared-mappings -am test -Dtest=MappingsPageTests -Dsurefire.failIfNoSpecifiedTests=false -Dghost.docs.write=true`
            writes it anew.

            Entities stand in load order. *From* names the v2 columns whose values move the v3 column, found by changing one value at a
            time; where several must change together, the mapping class named above the table says more. Decisions that a country may
            take otherwise are in [settings.md](settings.md).

            """;

    private final MappingCatalogue catalogue;
    private final StringBuilder page = new StringBuilder(HEAD);

    private MappingsPage(MappingCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    static String of(MappingCatalogue catalogue) {
        MappingsPage page = new MappingsPage(catalogue);
        page.contents();
        catalogue.entities().forEach(page::entity);
        return page.page.toString().stripTrailing() + "\n";
    }

    private void line(String text, Object... values) {
        page.append(values.length == 0 ? text : text.formatted(values)).append('\n');
    }

    private void contents() {
        line("| entity | v2 tables | v3 tables |");
        line("|---|---|---|");
        for (EntityDefinition<?> entity : catalogue.entities()) {
            line(
                    "| [%s](#%s) | %s | %s |",
                    entity.name(), entity.name(), code(entity.tableNames()), code(v3Names(entity)));
        }
        line("");
    }

    private static List<String> v3Names(EntityDefinition<?> entity) {
        return entity.targets().stream().<String>map(TargetTable::name).distinct().toList();
    }

    private void entity(EntityDefinition<?> entity) {
        line("## %s", entity.name());
        line("");
        line("`%s`; root `%s`.", entity.mapping().getSimpleName(), entity.root().table());
        line("");
        entity.tables().stream()
                .filter(table -> table.parent() != null)
                .forEach(
                        table ->
                                line(
                                        "* Child `%s`, by %s of `%s`.",
                                        table.table(), code(table.pathColumns()), table.parent()));
        entity.lookups().forEach(lookup -> line("* Looks up %s.", described(lookup)));
        entity.rules().forEach(rule -> line("* Quarantine %s.", described(rule)));
        line("");
        Lineage lineage = Lineage.of(entity);
        entity.targets().forEach(table -> table(table, lineage));
        leftBehind(entity);
    }

    private static String described(Lookup<?, ?> lookup) {
        TableDeclaration<?> asking = lookup.askingTable();
        Lookup<?, ?> earlier = lookup.askingLookup();
        String from = asking != null ? asking.table() : earlier == null ? "" : earlier.table();
        String conditions =
                IntStream.range(0, lookup.foundColumns().size())
                        .mapToObj(
                                i ->
                                        "`%s` = `%s.%s`%s"
                                                .formatted(
                                                        lookup.foundColumns().get(i),
                                                        from,
                                                        lookup.askingColumns().get(i),
                                                        how(lookup.matches().get(i))))
                        .collect(Collectors.joining(" and "));
        return "`%s`%s (%s)"
                .formatted(
                        lookup.table(),
                        conditions.isEmpty() ? ", every row" : " by " + conditions,
                        code(lookup.shape().columnNames()));
    }

    private static String how(Match match) {
        return switch (match) {
            case EXACT -> "";
            case IGNORE_CASE -> " ignoring case";
            case CODE -> " ignoring case and white space";
            case NUMERAL -> " without leading zeros";
            case ASSIGNED -> " unless empty or `0`";
        };
    }

    private static String described(Rule<?> rule) {
        return "`%s` on `%s`: %s".formatted(rule.code(), rule.column(), rule.message());
    }

    private void table(TargetTable<?, ?> table, Lineage lineage) {
        TableDeclaration<?> source = table.sourceTable();
        Collection<String> conditions = lineage.conditions(table);
        line("**`%s`**, %s%s", table.name(), origin(source), notes(table));
        if (!conditions.isEmpty()) {
            line("");
            line("Whether there is a row depends on %s.", code(conditions));
        }
        line("");
        line("| v3 column | from | note |");
        line("|---|---|---|");
        for (TargetColumn<?, ?> column : table.columns()) {
            line(
                    "| %s%s | %s | %s |",
                    column.name(),
                    table.key().contains(column.name()) ? " (key)" : "",
                    code(lineage.sources(column)),
                    note(column, lineage));
        }
        line("");
    }

    private static String origin(@Nullable TableDeclaration<?> source) {
        return source == null
                ? "computed from the whole aggregate"
                : "one row per row of `%s`".formatted(source.table());
    }

    private static String notes(TargetTable<?, ?> table) {
        List<String> notes = new ArrayList<>();
        if (table.isShared()) {
            notes.add("shared: it goes with the last root that derives it");
        }
        if (table.isExisting()) {
            notes.add("a row v3 is installed with, never written");
        }
        Retirement retirement = table.retirement();
        if (retirement != null) {
            notes.add(
                    "a row no longer derived stays with `%s` = %s while its root stands"
                            .formatted(retirement.column(), retirement.value()));
        }
        return notes.isEmpty() ? "" : "; " + String.join("; ", notes);
    }

    private static String note(TargetColumn<?, ?> column, Lineage lineage) {
        String limit =
                column.limit() == null ? "" : "at most %d characters".formatted(column.limit());
        return switch (column.kind()) {
            case REFERENCE -> "id of the row of `%s`".formatted(column.referredTable());
            case REFERENCE_OR_NO_ROW ->
                    "id of the row of `%s`; no row while that is quarantined"
                            .formatted(column.referredTable());
            case REFERENCE_OR_NULL ->
                    "id of the row of `%s`; null while that is quarantined"
                            .formatted(column.referredTable());
            case STAMP -> "time of the write; alone never a reason to write";
            case COUNT -> "0, one more with every update";
            case COPY -> "copied from `%s` of v3".formatted(column.v3Table());
            case OPTIONAL_VALUE -> "where this v3 has the column";
            case VALUE, CONSTANT ->
                    lineage.sources(column).isEmpty() && lineage.constant(column) != null
                            ? "always `%s`".formatted(lineage.constant(column))
                            : limit;
        };
    }

    private void leftBehind(EntityDefinition<?> entity) {
        boolean isAny = false;
        for (TableDeclaration<?> table : entity.tables()) {
            Map<String, List<String>> byReason = new TreeMap<>();
            new TreeMap<>(table.leftBehind())
                    .forEach(
                            (column, reason) ->
                                    byReason.computeIfAbsent(reason, any -> new ArrayList<>())
                                            .add(column));
            byReason.forEach(
                    (reason, columns) ->
                            line(
                                    "* Left behind of `%s` (%s): %s.",
                                    table.table(), reason, code(columns)));
            isAny |= !byReason.isEmpty();
        }
        if (isAny) {
            line("");
        }
    }

    private static String code(Collection<String> names) {
        return names.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }
}
