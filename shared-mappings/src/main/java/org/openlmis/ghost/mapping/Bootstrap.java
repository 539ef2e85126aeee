package org.openlmis.ghost.mapping;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.openlmis.ghost.schema.BootstrapRow;
import org.openlmis.ghost.schema.SchemaFacts;

/**
 * Rows that v3 creates itself at installation and that stand for v2 rows or are referred to; they
 * are never created or deleted by us. Immutable and thread-safe.
 */
public final class Bootstrap {

    /** The facility type that v3 recognises as a warehouse by its code. */
    public static final UUID FACILITY_TYPE_WAREHOUSE =
            UUID.fromString("e2faaa9e-4b2d-4212-bb60-fd62970b2113");

    /** The user every v3 is installed with. */
    public static final UUID USER_ADMIN = UUID.fromString("35316636-6264-6331-2d34-3933322d3462");

    /** The stock adjustment reason that v2's transfer in stands for. */
    public static final UUID REASON_TRANSFER_IN =
            UUID.fromString("e3fc3cf3-da18-44b0-a220-77c985202e06");

    private static final Map<String, List<Row>> ROWS = new ConcurrentHashMap<>();

    private Bootstrap() {}

    /**
     * One row of v3's own.
     *
     * @param id its id
     * @param name its natural key, e.g. a right's name or {@code column/option}
     * @param facts what else is known of it, by the words of the facts about v3, e.g. {@code type}
     */
    public record Row(UUID id, String name, Map<String, String> facts) {

        /** A fact; IllegalArgumentException if it is not known. */
        public String fact(String fact) {
            String value = facts.get(fact);
            if (value == null) {
                throw new IllegalArgumentException(
                        "nothing is known of %s of %s, only %s"
                                .formatted(fact, name, facts.keySet()));
            }
            return value;
        }
    }

    /** The rows v3 was installed with in a table whose key is one id, given as schema.table. */
    public static List<Row> rows(String v3Table) {
        return ROWS.computeIfAbsent(
                v3Table,
                table ->
                        FactsOnce.FACTS.bootstrapRows(table).stream().map(Bootstrap::row).toList());
    }

    /** The row of this name; IllegalArgumentException if v3 is not installed with it. */
    public static Row row(String v3Table, String name) {
        return rows(v3Table).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "v3 is not installed with %s %s".formatted(v3Table, name)));
    }

    private static Row row(BootstrapRow row) {
        return new Row(UUID.fromString(row.id()), row.naturalKey(), row.facts());
    }

    /** Read when first asked for. */
    private static final class FactsOnce {
        static final SchemaFacts FACTS = SchemaFacts.load();
    }
}
