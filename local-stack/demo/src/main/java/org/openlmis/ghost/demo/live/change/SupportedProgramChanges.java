package org.openlmis.ghost.demo.live.change;

import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.demo.data.row.Dice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes which programs a facility supports; the caller holds the facility's row. */
final class SupportedProgramChanges {

    private static final String FIND_PROGRAMS =
            "select id from programs where push is not true order by id";
    private static final String INSERT =
            """
            insert into programs_supported (facilityid, programid, startdate, active)
            values (:facility, :program, :start::timestamp, :active)""";
    private static final String CHANGE_PRIMARY_KEY =
            """
            update programs_supported
            set id = nextval(pg_get_serial_sequence('programs_supported', 'id'))
            where id = (select min(id) from programs_supported where facilityid = :facility)""";

    private final JdbcClient v2;
    private final Dice dice;

    SupportedProgramChanges(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.dice = dice;
    }

    /** Up to three programs, each at most once. */
    void insert(int facility) {
        List<Integer> programs = new ArrayList<>(v2.sql(FIND_PROGRAMS).query(Integer.class).list());
        int count = Math.min(dice.between(0, 3), programs.size());
        for (int i = 0; i < count; i++) {
            Integer program = dice.oneOf(programs);
            programs.remove(program);
            v2.sql(INSERT)
                    .param("facility", facility)
                    .param("program", program)
                    .param("start", "20%02d-01-01 08:00".formatted(dice.between(10, 25)))
                    .param("active", dice.hits(0.9))
                    .update();
        }
    }

    /** Whether the facility supports a program at all. */
    boolean changePrimaryKey(int facility) {
        return v2.sql(CHANGE_PRIMARY_KEY).param("facility", facility).update() > 0;
    }
}
