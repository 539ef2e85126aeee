package org.openlmis.ghost.landing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TableDeclaration;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.V2Table;

/**
 * One v2 table as it is landed: its columns with the types they land as, and the SQL that leads
 * from a row to its root key. The same SQL works on v2 itself (schema {@code public}) and on the
 * copy (schema {@code landing}).
 *
 * @param entity the entity that lands it
 * @param name the v2 table
 * @param columns landed columns, the mapping's own first
 * @param key primary key
 * @param path from this table up to the root table
 */
public record LandingTable(
        String entity,
        String name,
        List<Column> columns,
        List<Column> key,
        List<LandingTable.Step> path) {

    /**
     * A landed column and the type it lands as: v2's own, without limits on length or precision.
     */
    public record Column(String name, String type) {}

    /**
     * One step towards the root: a table, its key, and the columns that hold the key of the next
     * step's row.
     *
     * @param halvedBy the boolean column by which v2 has two partial indexes on {@code toParent}
     *     instead of a whole one, else null
     */
    public record Step(
            String table, List<Column> key, List<Column> toParent, @Nullable String halvedBy) {}

    public static LandingTable of(
            TableDeclaration<?> table, MappingCatalogue catalogue, SchemaFacts facts) {
        V2Table v2 = facts.v2Table(table.table());
        List<Column> columns =
                catalogue.landedColumns(table.table()).stream()
                        .map(name -> column(v2, name))
                        .toList();
        List<Step> path = table.pathToRoot().stream().map(step -> step(step, facts)).toList();
        return new LandingTable(
                catalogue.owner(table.table()).name(),
                table.table(),
                columns,
                path.get(0).key(),
                path);
    }

    private static Step step(TableDeclaration<?> table, SchemaFacts facts) {
        V2Table v2 = facts.v2Table(table.table());
        return new Step(
                table.table(),
                table.keyColumns().stream().map(name -> column(v2, name)).toList(),
                table.pathColumns().stream().map(name -> column(v2, name)).toList(),
                v2.halvedBy(table.pathColumns().get(0)));
    }

    private static Column column(V2Table table, String name) {
        return new Column(name, landedType(table.column(name).type()));
    }

    /**
     * A type without its limits, so that a widened v2 column still fits: {@code varchar(50)} lands
     * as {@code text}.
     */
    static String landedType(String v2Type) {
        if (v2Type.startsWith("character")) {
            return "text";
        }
        return v2Type.startsWith("numeric") ? "numeric" : v2Type.replaceAll("\\(\\d+\\)", "");
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    public List<String> keyNames() {
        return key.stream().map(Column::name).toList();
    }

    /**
     * The column values that make up a row's root key: own columns, or those of a row further up.
     */
    public List<Column> rootColumns() {
        return path.get(lastJoined()).toParent();
    }

    /** The landed column of this name; IllegalArgumentException if there is none. */
    public Column column(String column) {
        return columns.stream()
                .filter(candidate -> candidate.name().equals(column))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(name + " lands no column " + column));
    }

    public boolean isRoot() {
        return path.size() == 1;
    }

    /**
     * Rows of one step down from the root already hold the root's key, so the root table itself is
     * never joined.
     */
    private int lastJoined() {
        return Math.max(0, path.size() - 2);
    }

    /**
     * {@code from schema.table t join …} up to the row that holds the root's key, whose alias is
     * {@link #rootAlias()}.
     */
    public String from(String schema) {
        StringBuilder sql = new StringBuilder("%s.%s t0".formatted(schema, name));
        for (int i = 1; i <= lastJoined(); i++) {
            sql.append(
                    " join %s.%s t%d on %s"
                            .formatted(schema, path.get(i).table(), i, joinCondition(i)));
        }
        return sql.toString();
    }

    private String joinCondition(int step) {
        List<String> conditions = new ArrayList<>();
        List<Column> keyAbove = path.get(step).key();
        for (int i = 0; i < keyAbove.size(); i++) {
            conditions.add(
                    "t%d.%s = t%d.%s"
                            .formatted(
                                    step,
                                    keyAbove.get(i).name(),
                                    step - 1,
                                    path.get(step - 1).toParent().get(i).name()));
        }
        return String.join(" and ", conditions);
    }

    /** Alias of the joined table that holds the root's key. */
    public String rootAlias() {
        return "t" + lastJoined();
    }

    /**
     * The root key of row {@code alias} of this table as text, from the row's own values and the
     * landing rows above it; null if the way to the root is not landed yet.
     */
    public String rootKey(String alias) {
        if (lastJoined() == 0) {
            return asKey(alias, rootColumns());
        }
        StringBuilder sql =
                new StringBuilder(
                        "(select %s from landing.%s t1"
                                .formatted(asKey(rootAlias(), rootColumns()), path.get(1).table()));
        for (int i = 2; i <= lastJoined(); i++) {
            sql.append(
                    " join landing.%s t%d on %s"
                            .formatted(path.get(i).table(), i, joinCondition(i)));
        }
        return sql.append(" where %s)".formatted(joinCondition(1).replace("t0.", alias + ".")))
                .toString();
    }

    /**
     * Condition that row {@code alias} belongs to one of the roots; its parameter is their keys.
     */
    public String isOfRoots(String alias) {
        boolean isOneColumn = lastJoined() == 0 && rootColumns().size() == 1;
        Column column = rootColumns().get(0);
        return isOneColumn
                ? "%s.%s = any(?::%s[])".formatted(alias, column.name(), column.type())
                : "%s = any(?::text[])".formatted(rootKey(alias));
    }

    /**
     * A condition on the root's key, said so that v2 itself can answer it from its indexes: v2
     * indexes lines of requisitions only by halves, those in full supply and the others.
     */
    public String throughIndexes(String condition) {
        String halvedBy = path.get(lastJoined()).halvedBy();
        return halvedBy == null
                ? condition
                : "((%1$s and %2$s.%3$s = true) or (%1$s and %2$s.%3$s = false))"
                        .formatted(condition, rootAlias(), halvedBy);
    }

    private static String asKey(String alias, List<Column> columns) {
        return columns.stream()
                .map(column -> "%s.%s::text".formatted(alias, column.name()))
                .collect(Collectors.joining(" || '/' || "));
    }

    /**
     * Condition that the root key of landing row {@code t0} lies in a range; parameters as in
     * {@link #inRange}.
     */
    public String landingInRange(@Nullable String lower, @Nullable String upper) {
        if (lastJoined() == 0) {
            return inRange(lower, upper);
        }
        StringBuilder sql =
                new StringBuilder(
                        "exists (select 1 from landing.%s t1".formatted(path.get(1).table()));
        for (int i = 2; i <= lastJoined(); i++) {
            sql.append(
                    " join landing.%s t%d on %s"
                            .formatted(path.get(i).table(), i, joinCondition(i)));
        }
        return sql.append(" where %s and %s)".formatted(joinCondition(1), inRange(lower, upper)))
                .toString();
    }

    /**
     * Condition that a row's root key lies in a range; parameters are the bounds that are not null,
     * lower first.
     */
    public String inRange(@Nullable String lower, @Nullable String upper) {
        Column column = rootColumns().get(0);
        String value = "%s.%s%s".formatted(rootAlias(), column.name(), collation(column));
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (lower != null) {
            conditions.add("%s > ?::%s".formatted(value, column.type()));
        }
        if (upper != null) {
            conditions.add("%s <= ?::%s".formatted(value, column.type()));
        }
        return String.join(" and ", conditions);
    }

    /**
     * Texts are ordered by their bytes, so that v2, its replica and the target agree whatever their
     * locales.
     */
    public static String collation(Column column) {
        return column.type().equals("text") ? " collate \"C\"" : "";
    }
}
