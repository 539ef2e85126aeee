package org.openlmis.ghost.lookup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.landing.Landing;
import org.openlmis.ghost.mapping.Answers;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.NativeValue;
import org.openlmis.ghost.mapping.TableDeclaration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Answers the look-ups of a whole batch: one statement per look-up and per question about native v3
 * rows. Thread-safe.
 */
public final class LookupReader {

    private static final String NATIVE =
            """
            select t.id, t.%2$s from %1$s t
            where %3$s = any(?::text[]) and substr(t.id::text, 15, 1) <> '5'""";

    private final JdbcTemplate target;
    private final Landing landing;

    public LookupReader(JdbcTemplate target, Landing landing) {
        this.target = target;
        this.landing = landing;
    }

    /**
     * Answers everything these rows may ask; look-ups that ask for each other are answered in the
     * order declared.
     */
    Answers answer(
            V2Source source,
            EntityDefinition<?> entity,
            Map<TableDeclaration<?>, List<Record>> rows) {
        Answers answers = new Answers();
        for (Lookup<?, ?> lookup : entity.lookups()) {
            answer(source, lookup, asking(lookup, rows, answers), answers);
        }
        List<Record> roots = rows.getOrDefault(entity.root(), List.of());
        entity.nativeValues().forEach(value -> answer(value, roots, answers));
        return answers;
    }

    private static List<Record> asking(
            Lookup<?, ?> lookup, Map<TableDeclaration<?>, List<Record>> rows, Answers answers) {
        Lookup<?, ?> earlier = lookup.askingLookup();
        TableDeclaration<?> table = lookup.askingTable();
        if (earlier != null) {
            return answers.rowsOf(earlier);
        }
        return table == null ? List.of() : rows.getOrDefault(table, List.of());
    }

    private <L extends Record> void answer(
            V2Source source, Lookup<?, L> lookup, List<Record> asking, Answers answers) {
        Set<List<Object>> keys = new LinkedHashSet<>();
        for (Record row : asking) {
            List<Object> key = lookup.keyAsked(row);
            if (key != null) {
                keys.add(key);
            }
        }
        if (keys.isEmpty()) {
            return;
        }
        RowReader<L> reader = new RowReader<>(lookup.table(), lookup.shape());
        List<L> found = new ArrayList<>();
        source.jdbc()
                .query(
                        new LookupSql(lookup, landing.table(lookup.table())).select(source),
                        (RowCallbackHandler) row -> found.add(reader.read(row, 1)),
                        parameters(lookup, keys));
        answers.add(lookup, found);
    }

    private static Object[] parameters(Lookup<?, ?> lookup, Collection<List<Object>> keys) {
        return IntStream.range(0, lookup.foundColumns().size())
                .mapToObj(
                        i -> keys.stream().map(key -> key.get(i).toString()).toArray(String[]::new))
                .toArray();
    }

    /**
     * Values that native rows of v3 hold: rows whose id is not ours and that do not stand for a v2
     * row.
     */
    private void answer(NativeValue<?> value, List<Record> roots, Answers answers) {
        Set<String> asked = new LinkedHashSet<>();
        roots.forEach(
                root -> {
                    Object normalised = value.asked(root);
                    if (normalised != null) {
                        asked.add(normalised.toString());
                    }
                });
        if (asked.isEmpty()) {
            return;
        }
        Set<Object> taken = new HashSet<>();
        target.query(
                NATIVE.formatted(
                        value.v3Table(),
                        value.column(),
                        value.match().v3Sql("t." + value.column())),
                (RowCallbackHandler)
                        row -> {
                            UUID id = row.getObject(1, UUID.class);
                            Object normalised = value.match().normalise(row.getString(2));
                            if (!V3Id.mayBeOurs(id)
                                    && !value.except().contains(id)
                                    && normalised != null) {
                                taken.add(normalised);
                            }
                        },
                (Object) asked.toArray(String[]::new));
        answers.addTaken(value, taken);
    }
}
