package org.openlmis.ghost.dirty;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Marks that follow from a derivation, on their way. Who derives holds the marks of its roots until
 * it commits; waiting for others' marks meanwhile goes in circles with everybody who marks in
 * another order. So marks are owed in the transaction that writes v3, survive it in any case, and
 * are written in one of their own. Every method belongs into the caller's target transaction.
 */
public final class OwedMarks {

    private static final String OWE =
            """
            insert into ghost.owed_mark (kind, entity, root_keys, except_root)
            select k.kind, k.entity, k.root_keys, k.except_root
            from (values (?, ?, ?::text[], ?)) as k (kind, entity, root_keys, except_root)
            where k.kind <> 'WAITING' or exists (
                select from ghost.dirty_root w where w.state = 'WAITING' and w.wait_entity = k.entity)""";

    /** Materialized: a subquery with a limit may be run once per mark, and then take several. */
    private static final String TAKE =
            """
            with oldest as materialized (
                select id from ghost.owed_mark where entity = any(?::text[])
                order by id limit 1 for update skip locked
            )
            delete from ghost.owed_mark m using oldest where m.id = oldest.id
            returning m.kind, m.entity, m.root_keys, m.except_root""";

    private final JdbcTemplate target;

    public OwedMarks(JdbcTemplate target) {
        this.target = target;
    }

    /** Who is dirty now. */
    public enum Kind {
        /** These roots themselves. */
        ROOT,
        /** Who waits for them. */
        WAITING,
        /** Who refers to rows of theirs. */
        REFERRING
    }

    /**
     * Some roots of an entity about which something changed.
     *
     * @param exceptRoot a root of the same entity that is not marked; null if there is none
     */
    public record Owed(Kind kind, String entity, List<String> roots, @Nullable String exceptRoot) {}

    /** Nobody is marked yet; those who wait for roots are remembered only if anybody does. */
    public void owe(Kind kind, String entity, Collection<String> roots) {
        owe(kind, entity, roots, null);
    }

    /** As the other, for all but one root of the entity. */
    public void owe(
            Kind kind, String entity, Collection<String> roots, @Nullable String exceptRoot) {
        if (!roots.isEmpty()) {
            target.update(OWE, kind.name(), entity, roots.toArray(String[]::new), exceptRoot);
        }
    }

    /**
     * Takes the oldest of these entities that nobody else has taken, or nothing; whoever takes it
     * writes the marks in the same transaction.
     */
    public Optional<Owed> take(Collection<String> entities) {
        return target
                .query(
                        TAKE,
                        (row, number) ->
                                new Owed(
                                        Kind.valueOf(row.getString(1)),
                                        row.getString(2),
                                        List.of((String[]) row.getArray(3).getArray()),
                                        row.getString(4)),
                        (Object) entities.toArray(String[]::new))
                .stream()
                .findFirst();
    }
}
