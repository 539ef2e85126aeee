package org.openlmis.ghost.dirty;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.MappingCatalogue.Dependant;
import org.openlmis.ghost.mapping.MappingCatalogue.Referrer;
import org.openlmis.ghost.mapping.Match;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds, from the landing rows, the roots that must be derived again because a row they look up or
 * refer to changed, and marks them dirty. Set-based; belongs into the caller's target transaction.
 */
public final class Dependants {

    private static final String MARK =
            """
            insert into ghost.dirty_root as d (entity, root_key)
            select distinct ?, %s from %s order by 2
            """
                    + DirtyRoots.RENEW;

    private static final String NOT_EXCEPTED = "%s is distinct from ?::text";

    private final JdbcTemplate target;
    private final Landing landing;

    public Dependants(JdbcTemplate target, Landing landing) {
        this.target = target;
        this.landing = landing;
    }

    /** Marks the roots whose look-up finds, or found, rows by these values. */
    public void markLookingUp(Dependant dependant, List<List<@Nullable String>> values) {
        List<Object> parameters = new ArrayList<>(List.of(dependant.entity().name()));
        int columns = dependant.lookup().foundColumns().size();
        for (int i = 0; i < columns; i++) {
            int column = i;
            parameters.add(values.stream().map(row -> row.get(column)).toArray(String[]::new));
        }
        List<String> names = IntStream.range(0, columns).mapToObj(i -> "c" + i).toList();
        String found =
                columns == 0
                        ? ""
                        : "unnest(%s) as k (%s), "
                                .formatted(
                                        String.join(
                                                ", ", Collections.nCopies(columns, "?::text[]")),
                                        String.join(", ", names));
        mark(dependant.lookup(), found, names, List.of(), parameters.toArray());
    }

    /** Marks the roots whose look-up finds rows of these roots. */
    public void markLookingUpRoots(Dependant dependant, OwedMarks.Owed roots) {
        LandingTable found = landing.table(dependant.lookup().table());
        mark(
                dependant.lookup(),
                "landing.%s k, ".formatted(found.name()),
                dependant.lookup().foundColumns(),
                List.of(found.isOfRoots("k"), NOT_EXCEPTED),
                dependant.entity().name(),
                roots.roots().toArray(String[]::new),
                excepted(dependant.entity().name(), roots));
    }

    private void mark(
            Lookup<?, ?> lookup,
            String found,
            List<String> foundColumns,
            List<String> which,
            @Nullable Object... parameters) {
        List<String> conditions = new ArrayList<>();
        StringBuilder from = new StringBuilder(found);
        LandingTable asking = join(lookup, foundColumns, from, conditions);
        String root = asking.rootKey("s");
        conditions.add("not s._deleted");
        conditions.add(root + " is not null");
        which.forEach(condition -> conditions.add(condition.formatted(root)));
        target.update(
                MARK.formatted(root, from + " where " + String.join(" and ", conditions)),
                parameters);
    }

    /**
     * Joins from the values up to the entity's own table that asks, through look-ups that ask for
     * each other.
     */
    private LandingTable join(
            Lookup<?, ?> lookup,
            List<String> columnsFound,
            StringBuilder from,
            List<String> conditions) {
        Lookup<?, ?> at = lookup;
        String found = "k";
        List<String> foundColumns = columnsFound;
        int depth = 0;
        while (true) {
            Lookup<?, ?> earlier = at.askingLookup();
            String alias = earlier == null ? "s" : "l" + depth++;
            LandingTable asking =
                    landing.table(earlier == null ? askingTable(at) : earlier.table());
            from.append("landing.%s %s".formatted(asking.name(), alias));
            matches(at, asking, alias, found, foundColumns, conditions);
            if (at.decidingColumn() != null) {
                conditions.add(asks(at, alias));
            }
            if (earlier == null) {
                return asking;
            }
            from.append(", ");
            foundColumns = earlier.foundColumns();
            found = alias;
            at = earlier;
        }
    }

    private static String askingTable(Lookup<?, ?> lookup) {
        var table = lookup.askingTable();
        if (table == null) {
            throw new IllegalStateException("nobody asks for " + lookup.table());
        }
        return table.table();
    }

    private static String asks(Lookup<?, ?> lookup, String alias) {
        return lookup.decidingValues().stream()
                .map(value -> "'%s'".formatted(value.replace("'", "''")))
                .collect(
                        Collectors.joining(
                                ", ",
                                "%s.%s::text in (".formatted(alias, lookup.decidingColumn()),
                                ")"));
    }

    private static void matches(
            Lookup<?, ?> lookup,
            LandingTable asking,
            String alias,
            String found,
            List<String> foundColumns,
            List<String> conditions) {
        for (int i = 0; i < foundColumns.size(); i++) {
            Match match = lookup.matches().get(i);
            String column = lookup.askingColumns().get(i);
            String type = asking.column(column).type();
            conditions.add(
                    "%s = %s"
                            .formatted(
                                    match.sql(alias + "." + column),
                                    match.sql(
                                            "%s.%s::%s"
                                                    .formatted(found, foundColumns.get(i), type))));
        }
    }

    /** Marks the roots that refer to rows derived from the rows of a table of these roots. */
    public void markReferring(Referrer referrer, String referredTable, OwedMarks.Owed roots) {
        LandingTable referring = landing.table(referrer.table().table());
        LandingTable referred = landing.table(referredTable);
        String root = referring.rootKey("s");
        String from =
                "landing.%s s%s and not s._deleted and %s is not null and %s"
                        .formatted(
                                referring.name(),
                                referred.isRoot()
                                        ? toRoots(referring, referrer.column())
                                        : toChildren(referred, referrer.column()),
                                root,
                                NOT_EXCEPTED.formatted(root));
        target.update(
                MARK.formatted(root, from),
                referrer.entity().name(),
                roots.roots().toArray(String[]::new),
                excepted(referrer.entity().name(), roots));
    }

    /** The root that is not marked; null if all of this entity are. */
    private static @Nullable String excepted(String entity, OwedMarks.Owed roots) {
        return entity.equals(roots.entity()) ? roots.exceptRoot() : null;
    }

    private static String toRoots(LandingTable referring, String column) {
        return " where s.%s = any(?::%s[])".formatted(column, referring.column(column).type());
    }

    private static String toChildren(LandingTable referred, String column) {
        return ", landing.%s r where s.%s = r.%s and %s"
                .formatted(
                        referred.name(),
                        column,
                        referred.keyNames().get(0),
                        referred.isOfRoots("r"));
    }
}
