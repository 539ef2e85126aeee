package org.openlmis.ghost.demo.live.change;

import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.row.Referrers;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes which facility supplies whom, and how it gets its orders. */
final class SupplyLineChanges {

    private static final String EDIT =
            """
            update supply_lines
            set supplyingfacilityid = :facility, exportorders = :export, modifieddate = now()
            where id = :id""";
    private static final String INSERT =
            """
            insert into supply_lines (description, supervisorynodeid, programid,
                supplyingfacilityid, exportorders)
            values ('Added while at work', :node, :program, :facility, :export)
            on conflict (supervisorynodeid, programid) do nothing""";
    private static final String DELETE = "delete from supply_lines where id = :id";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;
    private final String deletable;

    SupplyLineChanges(JdbcClient v2, Dice dice, Referrers referrers) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
        this.deletable = referrers.none("supply_lines");
    }

    boolean edit() {
        Optional<Integer> line = rows.lockForEdit("supply_lines", "");
        Optional<Integer> facility = rows.share("facilities");
        if (line.isEmpty() || facility.isEmpty()) {
            return false;
        }
        return v2.sql(EDIT)
                        .param("id", line.get())
                        .param("facility", facility.get())
                        .param("export", dice.hits(0.5))
                        .update()
                > 0;
    }

    boolean insert() {
        Optional<Integer> facility = rows.share("facilities");
        return facility.map(this::insert).orElse(false);
    }

    boolean delete() {
        Optional<Integer> line = rows.lock("supply_lines", deletable);
        return line.map(id -> v2.sql(DELETE).param("id", id).update() > 0).orElse(false);
    }

    private boolean insert(int facility) {
        return v2.sql(INSERT)
                        .param("node", dice.unless(0.05, rows.any("supervisory_nodes")))
                        .param("program", rows.any("programs"))
                        .param("facility", facility)
                        .param("export", dice.hits(0.7))
                        .update()
                > 0;
    }
}
