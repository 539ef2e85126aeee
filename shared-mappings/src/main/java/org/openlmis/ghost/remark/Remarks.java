package org.openlmis.ghost.remark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Remark;
import org.openlmis.ghost.target.V3Row;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the remarks on derived roots and the whole texts of cut columns exactly as the last
 * derivation gave them; unchanged ones are not written again. Every method belongs into the
 * caller's target transaction.
 */
public final class Remarks {

    private static final String FORGET =
            """
            delete from ghost.remark r where r.entity = ? and r.root_key = any(?::text[])
            and not exists (
                select from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as n (root_key, code, v2_table, v2_key, column_name, value, message)
                where (n.root_key, n.code, n.v2_table, n.v2_key, n.column_name)
                    = (r.root_key, r.code, r.v2_table, r.v2_key, r.column_name)
                and n.value is not distinct from r.value and n.message = r.message)""";
    private static final String KEEP =
            """
            insert into ghost.remark (entity, root_key, code, v2_table, v2_key, column_name, value, message)
            select ?, n.* from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as n (root_key, code, v2_table, v2_key, column_name, value, message)
            order by 2, 3, 4, 5, 6 on conflict do nothing""";
    private static final String FORGET_CUT =
            """
            delete from ghost.cut_text c where c.entity = ? and c.root_key = any(?::text[])
            and not exists (
                select from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as n (root_key, v3_table, v3_key, column_name, full_text)
                where (n.root_key, n.v3_table, n.v3_key, n.column_name, n.full_text)
                    = (c.root_key, c.v3_table, c.v3_key, c.column_name, c.full_text))""";
    private static final String KEEP_CUT =
            """
            insert into ghost.cut_text (entity, root_key, v3_table, v3_key, column_name, full_text)
            select ?, n.* from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                as n (root_key, v3_table, v3_key, column_name, full_text)
            order by 2, 3, 4, 5 on conflict do nothing""";

    private final JdbcTemplate target;

    public Remarks(JdbcTemplate target) {
        this.target = target;
    }

    /** A remark on a root. */
    private record OnRoot(String root, Remark remark) {}

    /** A cut text of a root's row. */
    private record Cut(String root, V3Row row, String column, String whole) {}

    /** Replaces the remarks on these roots by the given ones. */
    public void replace(
            String entity, Collection<String> roots, Map<String, List<Remark>> remarks) {
        List<OnRoot> all = new ArrayList<>();
        remarks.forEach((root, of) -> of.forEach(remark -> all.add(new OnRoot(root, remark))));
        replace(
                FORGET,
                KEEP,
                entity,
                roots,
                List.of(
                        texts(all, OnRoot::root),
                        texts(all, on -> on.remark().code()),
                        texts(all, on -> on.remark().table()),
                        texts(all, on -> on.remark().key()),
                        texts(all, on -> columnOrEmpty(on.remark())),
                        texts(all, on -> on.remark().value()),
                        texts(all, on -> on.remark().message())));
    }

    private static String columnOrEmpty(Remark remark) {
        String column = remark.column();
        return column == null ? "" : column;
    }

    /** Replaces the cut texts of these roots by those of their rows. */
    public void replaceCuts(
            String entity, Collection<String> roots, Map<String, List<V3Row>> rows) {
        List<Cut> all = new ArrayList<>();
        rows.forEach(
                (root, of) ->
                        of.forEach(
                                row ->
                                        row.cut()
                                                .forEach(
                                                        (column, whole) ->
                                                                all.add(
                                                                        new Cut(
                                                                                root, row, column,
                                                                                whole)))));
        replace(
                FORGET_CUT,
                KEEP_CUT,
                entity,
                roots,
                List.of(
                        texts(all, Cut::root),
                        texts(all, cut -> cut.row().table().name()),
                        texts(all, cut -> cut.row().key()),
                        texts(all, Cut::column),
                        texts(all, Cut::whole)));
    }

    private void replace(
            String forget,
            String keep,
            String entity,
            Collection<String> roots,
            List<@Nullable String[]> columns) {
        List<Object> parameters = new ArrayList<>(List.of(entity));
        parameters.addAll(columns);
        List<Object> withRoots = new ArrayList<>(parameters);
        withRoots.add(1, roots.toArray(String[]::new));
        target.update(forget, withRoots.toArray());
        if (columns.get(0).length > 0) {
            target.update(keep, parameters.toArray());
        }
    }

    private static <T> @Nullable String[] texts(List<T> all, Function<T, @Nullable String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}
