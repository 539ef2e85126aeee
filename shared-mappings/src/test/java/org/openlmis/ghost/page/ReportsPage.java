package org.openlmis.ghost.page;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;

/** Writes docs/reports.md: which v2 columns dashboards over v3 show, as the declarations say it. */
final class ReportsPage {

    private static final String HEAD =
            """
            # Reports

            Dashboards do not read v3 itself but tables ("marts") computed from copies of its tables. This page shows, for each mart, the
            v3 columns it reads, the mapping that fills them and the v2 columns they come from. It is written from the declarations in
            `org.openlmis.ghost.entity`; the build fails if it is not fresh, or if no mapping fills a column. Do not edit it:
            `mvn -pl shared-mappings -am test -Dtest=ReportsPageTests -Dsurefire.failIfNoSpecifiedTests=false -Dghost.docs.write=true`
            writes it anew.

            `ReportsIT` of the demo computes stock status, reporting rate and adjustments in plain SQL from v3 as the marts do, and from
            v2 by v2's own tables, and compares the numbers.

            The marts of the newer stack never remove what was deleted (their tables only grow): refresh them fully after the cut-over.
            The older stack's `view_facility_access` reads `referencedata.right_assignments`, which no mapping fills: it follows from
            roles and supervision, see [0007](decisions/0007-right-assignments.md).

            """;

    private final Map<String, Map<String, Set<String>>> sources = new TreeMap<>();
    private final Map<String, Set<String>> mappings = new TreeMap<>();
    private final StringBuilder page = new StringBuilder(HEAD);

    private ReportsPage(MappingCatalogue catalogue) {
        Set<String> read =
                Mart.ALL.stream()
                        .flatMap(mart -> mart.reads().stream())
                        .map(Mart.Columns::table)
                        .collect(Collectors.toSet());
        for (EntityDefinition<?> entity : catalogue.entities()) {
            if (entity.targets().stream().anyMatch(table -> read.contains(table.name()))) {
                add(entity);
            }
        }
    }

    static String of(MappingCatalogue catalogue) {
        ReportsPage page = new ReportsPage(catalogue);
        Mart.ALL.forEach(page::mart);
        return page.page.toString().stripTrailing() + "\n";
    }

    private void add(EntityDefinition<?> entity) {
        Lineage lineage = Lineage.of(entity);
        for (TargetTable<?, ?> table : entity.targets()) {
            mappings.computeIfAbsent(table.name(), any -> new LinkedHashSet<>())
                    .add("[%1$s](mappings.md#%1$s)".formatted(entity.name()));
            Map<String, Set<String>> columns =
                    sources.computeIfAbsent(table.name(), any -> new LinkedHashMap<>());
            for (TargetColumn<?, ?> column : table.columns()) {
                columns.computeIfAbsent(column.name(), any -> new LinkedHashSet<>())
                        .addAll(lineage.sources(column));
            }
        }
    }

    private void mart(Mart mart) {
        page.append("## %s\n\n%s\n\n".formatted(mart.name(), mart.needs()));
        page.append("| v3 table | filled by | column | from v2 |\n|---|---|---|---|\n");
        mart.reads().forEach(this::table);
        page.append('\n');
    }

    private void table(Mart.Columns read) {
        Map<String, Set<String>> written = sources.getOrDefault(read.table(), Map.of());
        String by = String.join(", ", mappings.getOrDefault(read.table(), Set.of()));
        for (String column : read.names()) {
            Set<String> from = written.get(column);
            if (from == null) {
                throw new IllegalStateException(
                        "no mapping fills %s.%s, which marts read".formatted(read.table(), column));
            }
            page.append(
                    "| `%s` | %s | %s | %s |\n".formatted(read.table(), by, column, code(from)));
        }
    }

    private static String code(Collection<String> names) {
        List<String> quoted = names.stream().sorted().map("`%s`"::formatted).toList();
        return quoted.isEmpty() ? "always the same" : String.join(", ", quoted);
    }
}
