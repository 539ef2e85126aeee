package org.openlmis.ghost.drift;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.EntityDefinition;

/** Collects what is found about one table of one side for one entity. Used by one thread. */
final class Findings {

    private final List<Finding> found = new ArrayList<>();
    private final EntityDefinition<?> entity;
    private final Side side;
    private final String table;

    Findings(EntityDefinition<?> entity, Side side, String table) {
        this.entity = entity;
        this.side = side;
        this.table = table;
    }

    /** The entity must not be derived until this is gone. */
    void blocking(
            Finding.Code code,
            String column,
            @Nullable String expected,
            @Nullable String actual,
            String remedy) {
        add(code, column, expected, actual, remedy, true);
    }

    /** Worth knowing; nothing stops. */
    void harmless(
            Finding.Code code,
            String column,
            @Nullable String expected,
            @Nullable String actual,
            String remedy) {
        add(code, column, expected, actual, remedy, false);
    }

    private void add(
            Finding.Code code,
            String column,
            @Nullable String expected,
            @Nullable String actual,
            String remedy,
            boolean blocking) {
        found.add(
                new Finding(
                        entity.name(),
                        side,
                        code,
                        table,
                        column,
                        expected,
                        actual,
                        remedy,
                        blocking));
    }

    /** The class to change, as remedies name it. */
    String mapping() {
        return entity.mapping().getSimpleName();
    }

    List<Finding> found() {
        return List.copyOf(found);
    }
}
