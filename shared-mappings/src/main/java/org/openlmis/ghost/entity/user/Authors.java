package org.openlmis.ghost.entity.user;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Who wrote a row: v2 mostly keeps a bare number there, which may name no user. What nobody known
 * wrote was written by the migration user, whose row v3 has as soon as somebody needs it.
 *
 * @param <S> the rows whose author is asked for
 */
public final class Authors<S extends Record> {

    /** The v2 key of the migration user, for references to {@code users}. */
    public static final String MIGRATION_USER = "#migration";

    private static final String USERNAME = "ghost_migration";

    private final Lookup<S, Author> users;

    private Authors(Lookup<S, Author> users) {
        this.users = users;
    }

    /** Looked up only to know that there is such a user. */
    public record Author(@V2Key int id) {}

    /**
     * Asks this look-up of {@code users}, which has no condition yet, by a plain accessor of the
     * author's number.
     */
    public static <S extends Record> Authors<S> of(
            Lookup<S, Author> users, Function<? super S, ? extends @Nullable Integer> author) {
        return new Authors<>(users.on(author, Author::id));
    }

    /**
     * The key to refer to {@code users} by: the author's, or {@link #MIGRATION_USER} where v2 names
     * none or one it does not have.
     */
    public Object key(Aggregate<?> aggregate, S row) {
        Author author = aggregate.one(users, row);
        return author == null ? MIGRATION_USER : author.id();
    }

    /** Whether nobody known wrote the row. */
    public boolean isUnknown(Aggregate<?> aggregate, S row) {
        return aggregate.one(users, row) == null;
    }

    /**
     * Declares the migration user, an inactive user without a login, for roots that need it.
     * Declare it before the rows that refer to it.
     */
    public static <R extends Record> void declareMigrationUser(
            Definition<R> definition, Predicate<Aggregate<R>> isNeeded) {
        definition
                .intoRows(
                        "referencedata.users",
                        it -> isNeeded.test(it) ? List.of(MIGRATION_USER) : List.<String>of())
                .shared()
                .identity("id", "users", key -> key)
                .always("username", USERNAME)
                .always("firstname", "Migration")
                .always("lastname", "from v2")
                .always("active", false);
    }
}
