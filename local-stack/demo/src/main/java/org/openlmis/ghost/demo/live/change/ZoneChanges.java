package org.openlmis.ghost.demo.live.change;

import java.util.List;
import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Names;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves, edits and inserts zones; a parent's level is always above its child's, so no cycle. */
final class ZoneChanges {

    private static final String FIND_OTHER_PARENTS =
            """
            select parent.id
            from geographic_zones zone
            join geographic_levels level on level.id = zone.levelid
            join geographic_levels above on above.levelnumber < level.levelnumber
            join geographic_zones parent on parent.levelid = above.id
            where zone.id = :id and parent.id <> zone.parentid
            order by parent.id""";
    private static final String MOVE =
            "update geographic_zones set parentid = :parent, modifieddate = now() where id = :id";
    private static final String EDIT =
            """
            update geographic_zones
            set name = :name, catchmentpopulation = :population, modifieddate = now()
            where id = :id""";
    private static final String TWO_LEVELS_BELOW =
            """
            (
                select count(*)
                from geographic_levels level
                join geographic_levels below on below.levelnumber > level.levelnumber
                where level.id = picked.levelid
            ) >= 2""";
    private static final String INSERT_CHILD =
            """
            with next as (
                select nextval(pg_get_serial_sequence('geographic_zones', 'id'))::integer as id
            )
            insert into geographic_zones (id, code, name, levelid, parentid)
            select next.id, 'LIVE' || next.id, :name, below.id, parent.id
            from next
            join geographic_zones parent on parent.id = :parent
            join geographic_levels level on level.id = parent.levelid
            join geographic_levels below on below.levelnumber > level.levelnumber
            order by below.levelnumber
            limit 1
            returning id""";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;
    private final Names names;

    ZoneChanges(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
        this.names = new Names(dice);
    }

    boolean move() {
        return rows.lockForEdit("geographic_zones", "parentid is not null")
                .map(this::move)
                .orElse(false);
    }

    boolean edit() {
        return rows.lockForEdit("geographic_zones", "").map(this::edit).orElse(false);
    }

    boolean insertZones() {
        Optional<Integer> parent = rows.lockForEdit("geographic_zones", TWO_LEVELS_BELOW);
        parent.ifPresent(id -> insertChild(insertChild(id)));
        return parent.isPresent();
    }

    private boolean move(int id) {
        List<Integer> parents =
                v2.sql(FIND_OTHER_PARENTS).param("id", id).query(Integer.class).list();
        if (parents.isEmpty()) {
            return false;
        }
        return v2.sql(MOVE).param("id", id).param("parent", dice.oneOf(parents)).update() > 0;
    }

    private boolean edit(int id) {
        return v2.sql(EDIT)
                        .param("id", id)
                        .param("name", names.place())
                        .param("population", dice.unless(0.2, dice.between(1_000, 900_000)))
                        .update()
                > 0;
    }

    private int insertChild(int parent) {
        return v2.sql(INSERT_CHILD)
                .param("parent", parent)
                .param("name", names.place())
                .query(Integer.class)
                .single();
    }
}
