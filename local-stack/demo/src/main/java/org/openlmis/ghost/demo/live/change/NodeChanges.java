package org.openlmis.ghost.demo.live.change;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Names;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Moves, edits and inserts supervisory nodes; none becomes its own ancestor. */
final class NodeChanges {

    private static final String FIND_NODES_OUTSIDE =
            """
            with recursive below as (
                select id from supervisory_nodes where id = :id
                union
                select node.id
                from supervisory_nodes node join below on below.id = node.parentid
            )
            select id from supervisory_nodes
            where id not in (select id from below)
            order by id""";
    private static final String MOVE =
            "update supervisory_nodes set parentid = :parent, modifieddate = now() where id = :id";
    private static final String EDIT =
            """
            update supervisory_nodes
            set name = :name, facilityid = coalesce(:facility, facilityid), modifieddate = now()
            where id = :id""";
    private static final String FIND_NAME = "select name from supervisory_nodes where id = :id";
    private static final String INSERT =
            """
            with next as (
                select nextval(pg_get_serial_sequence('supervisory_nodes', 'id'))::integer as id
            )
            insert into supervisory_nodes (id, code, name, parentid, facilityid)
            select id, 'LIVE' || id, :name, :parent, :facility from next""";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;
    private final Names names;

    NodeChanges(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
        this.names = new Names(dice);
    }

    boolean move() {
        return rows.lockForEdit("supervisory_nodes", "parentid is not null")
                .map(this::move)
                .orElse(false);
    }

    boolean edit() {
        Optional<Integer> node = rows.lockForEdit("supervisory_nodes", "");
        node.ifPresent(
                id ->
                        v2.sql(EDIT)
                                .param("id", id)
                                .param("name", name())
                                .param("facility", rows.share("facilities").orElse(null))
                                .update());
        return node.isPresent();
    }

    boolean insert() {
        Optional<Integer> facility = rows.share("facilities");
        facility.ifPresent(
                id ->
                        v2.sql(INSERT)
                                .param("name", name())
                                .param("parent", rows.any("supervisory_nodes"))
                                .param("facility", id)
                                .update());
        return facility.isPresent();
    }

    private boolean move(int id) {
        List<Integer> parents =
                v2.sql(FIND_NODES_OUTSIDE).param("id", id).query(Integer.class).list();
        if (parents.isEmpty()) {
            return false;
        }
        return v2.sql(MOVE).param("id", id).param("parent", dice.oneOf(parents)).update() > 0;
    }

    private String name() {
        if (dice.hits(0.2)) {
            return v2.sql(FIND_NAME)
                    .param("id", rows.any("supervisory_nodes"))
                    .query(String.class)
                    .single()
                    .toUpperCase(Locale.ROOT);
        }
        return names.place() + " office";
    }
}
