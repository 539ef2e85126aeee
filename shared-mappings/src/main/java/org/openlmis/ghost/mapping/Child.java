package org.openlmis.ghost.mapping;

/**
 * A v2 table whose rows belong to the roots of an entity; any change of such a row derives its root
 * again.
 *
 * @param <C> the columns read of it
 */
public final class Child<C extends Record> {

    private final TableDeclaration<C> declaration;

    Child(TableDeclaration<C> declaration) {
        this.declaration = declaration;
    }

    /** Names v2 columns that are not kept, and why, so that a new v2 column is noticed. */
    public Child<C> leaveBehind(String reason, String... columns) {
        declaration.leaveBehind(reason, columns);
        return this;
    }

    /**
     * No derive transaction takes more roots than have this many rows of this table, unless one
     * root alone does: for v3 tables whose inserts cost more than a row.
     */
    public Child<C> atMostPerBatch(int rows) {
        declaration.limitPerBatch(rows);
        return this;
    }

    TableDeclaration<C> declaration() {
        return declaration;
    }
}
