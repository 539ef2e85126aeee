package org.openlmis.ghost.demo.live.change;

import java.util.Locale;
import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Renames facility types and programs, also so that names meet in v3 that differ in v2. */
final class NameChanges {

    private static final String FIND_TYPE_NAME = "select name from facility_types where id = :id";
    private static final String RENAME_TYPE =
            """
            update facility_types set name = :name, modifieddate = now()
            where id = :id and not exists (select from facility_types where name = :name)""";
    private static final String RENAME_PROGRAM =
            "update programs set name = :name, modifieddate = now() where id = :id";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;

    NameChanges(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
    }

    boolean renameFacilityType() {
        Optional<Integer> type = rows.lock("facility_types");
        return type.map(id -> renameType(id, newTypeName(id))).orElse(false);
    }

    /** Through a name that is nobody's, because v2 checks its unique names at once. */
    boolean swapFacilityTypeNames() {
        Optional<Integer> one = rows.lock("facility_types");
        Optional<Integer> other = one.flatMap(id -> rows.lock("facility_types", "id <> " + id));
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        String oneName = typeName(one.get());
        String otherName = typeName(other.get());
        return renameType(one.get(), "~ " + one.get())
                && renameType(other.get(), oneName)
                && renameType(one.get(), otherName);
    }

    boolean renameProgram() {
        Optional<Integer> program = rows.lockForEdit("programs", "");
        program.ifPresent(
                id ->
                        v2.sql(RENAME_PROGRAM)
                                .param("id", id)
                                .param("name", dice.unless(0.1, "Program " + dice.between(1, 999)))
                                .update());
        return program.isPresent();
    }

    private String newTypeName(int id) {
        if (dice.hits(0.3)) {
            String name = typeName(rows.any("facility_types"));
            return dice.hits(0.5) ? name.toUpperCase(Locale.ROOT) : name.toLowerCase(Locale.ROOT);
        }
        return "Type %d (%d)".formatted(id, dice.between(1, 99_999));
    }

    private String typeName(int id) {
        return v2.sql(FIND_TYPE_NAME).param("id", id).query(String.class).single();
    }

    private boolean renameType(int id, String name) {
        return v2.sql(RENAME_TYPE).param("id", id).param("name", name).update() > 0;
    }
}
