package org.openlmis.ghost.identity;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import java.util.UUID;

/**
 * Gives every derived v3 row the id that follows from the v2 row's name, so that each write can be
 * repeated and a child can name its parent's id without a look-up.
 *
 * <p>The name is {@code <v2 table>:<primary key>}, composite keys joined with {@code /}; rows
 * without a v2 row of their own add a suffix after {@code #}. The namespace never changes.
 * Thread-safe.
 */
public final class V3Id {

    static final UUID NAMESPACE = UUID.fromString("f0a7d9c2-5b1e-4c43-9a86-2d5e1c0b7e39");

    private static final int NAME_BASED_SHA1 = 5;
    private static final ThreadLocal<NameBasedGenerator> GENERATOR =
            ThreadLocal.withInitial(() -> Generators.nameBasedGenerator(NAMESPACE));

    private V3Id() {}

    /**
     * The id of the v3 row derived from the v2 row with this key, e.g. {@code of("facilities", 1)}.
     */
    public static UUID of(String v2Table, Object key) {
        return named(v2Table + ":" + key);
    }

    /** The id of a v3 row with a name of its own, e.g. {@code supervisory_nodes:7#rg12}. */
    public static UUID named(String name) {
        return GENERATOR.get().generate(name);
    }

    /**
     * Whether a v3 row with this id may be ours: rows created natively in v3 carry ids of other
     * versions.
     */
    public static boolean mayBeOurs(UUID id) {
        return id.version() == NAME_BASED_SHA1;
    }
}
