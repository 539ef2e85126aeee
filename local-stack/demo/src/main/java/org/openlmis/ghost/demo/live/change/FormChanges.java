package org.openlmis.ghost.demo.live.change;

import java.util.List;
import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Edits the forms of programs, all columns at once, and the reasons of adjustments. */
final class FormChanges {

    private static final String FIND_PROGRAM =
            "select programid from program_rnr_columns where id = :id";
    private static final String HOLD_FORM =
            """
            select count(*) from (
                select from program_rnr_columns where programid = :program
                order by id
                for no key update
            ) held""";
    private static final String EDIT_FORM =
            """
            update program_rnr_columns
            set label = left(regexp_replace(label, ' \\(\\d+\\)$', '') || :suffix, 200),
                visible = id % :hidden <> 0, position = position % 25 + 1, modifieddate = now()
            where programid = :program""";
    private static final String FIND_REASONS =
            "select name from losses_adjustments_types order by name";
    private static final String SWITCH_REASON =
            """
            update losses_adjustments_types set isdefault = isdefault is not true
            where name = :reason""";
    private static final String INSERT_PROGRAM_REASON =
            """
            insert into stock_adjustment_reasons_programs (programcode, reasonname)
            select code, :reason from programs where id = :program
            on conflict (programcode, reasonname) do nothing""";
    private static final String DELETE_PROGRAM_REASON =
            "delete from stock_adjustment_reasons_programs where id = :id";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;

    FormChanges(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
    }

    boolean edit() {
        int program =
                v2.sql(FIND_PROGRAM)
                        .param("id", rows.any("program_rnr_columns"))
                        .query(Integer.class)
                        .single();
        v2.sql(HOLD_FORM).param("program", program).query(Long.class).single();
        return v2.sql(EDIT_FORM)
                        .param("program", program)
                        .param("suffix", " (%d)".formatted(dice.between(1, 99)))
                        .param("hidden", dice.between(3, 9))
                        .update()
                > 0;
    }

    boolean editReasons() {
        return switch (dice.between(0, 2)) {
            case 0 -> v2.sql(SWITCH_REASON).param("reason", reason()).update() > 0;
            case 1 -> insertProgramReason();
            default -> deleteProgramReason();
        };
    }

    private boolean insertProgramReason() {
        return v2.sql(INSERT_PROGRAM_REASON)
                        .param("reason", reason())
                        .param("program", rows.any("programs"))
                        .update()
                > 0;
    }

    private boolean deleteProgramReason() {
        Optional<Integer> row = rows.lock("stock_adjustment_reasons_programs");
        return row.map(id -> v2.sql(DELETE_PROGRAM_REASON).param("id", id).update() > 0)
                .orElse(false);
    }

    private String reason() {
        List<String> reasons = v2.sql(FIND_REASONS).query(String.class).list();
        return dice.oneOf(reasons);
    }
}
