package org.openlmis.ghost.demo.live.change;

import java.math.BigDecimal;
import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Names;
import org.openlmis.ghost.demo.live.row.Referrers;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Edits, inserts and deletes facilities; false means that there was no row to do it with. */
final class FacilityChanges {

    private static final String RENAME =
            "update facilities set name = :value, modifieddate = now() where id = :id";
    private static final String SWITCH =
            "update facilities set active = not active, modifieddate = now() where id = :id";
    private static final String CHANGE_TYPE =
            "update facilities set typeid = :value, modifieddate = now() where id = :id";
    private static final String CHANGE_ZONE =
            "update facilities set geographiczoneid = :value, modifieddate = now() where id = :id";
    private static final String CHANGE_PLACE =
            """
            update facilities set latitude = :latitude, longitude = :longitude, modifieddate = now()
            where id = :id""";
    private static final String CHANGE_COMMENT =
            "update facilities set comment = :value, modifieddate = now() where id = :id";
    private static final String INSERT =
            """
            with next as (
                select nextval(pg_get_serial_sequence('facilities', 'id'))::integer as id
            )
            insert into facilities (id, code, name, geographiczoneid, typeid, operatedbyid, comment,
                active, enabled, sdp, virtualfacility, golivedate)
            select id, 'LIVE' || id, :name, :zone, :type, :operator, :comment,
                true, true, true, false, current_date
            from next
            returning id""";
    private static final String DELETE_SUPPORTED =
            "delete from programs_supported where facilityid = :id";
    private static final String DELETE_MEMBERSHIPS =
            "delete from requisition_group_members where facilityid = :id";
    private static final String DELETE = "delete from facilities where id = :id";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;
    private final Names names;
    private final SupportedProgramChanges supported;
    private final String deletable;

    FacilityChanges(JdbcClient v2, Dice dice, Referrers referrers) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
        this.names = new Names(dice);
        this.supported = new SupportedProgramChanges(v2, dice);
        this.deletable =
                referrers.none("facilities", "programs_supported", "requisition_group_members");
    }

    boolean edit() {
        Optional<Integer> facility = rows.lock("facilities");
        facility.ifPresent(this::edit);
        return facility.isPresent();
    }

    boolean insert() {
        int id =
                v2.sql(INSERT)
                        .param("name", names.facility())
                        .param("zone", rows.any("geographic_zones"))
                        .param("type", rows.any("facility_types"))
                        .param("operator", rows.any("facility_operators"))
                        .param("comment", dice.hits(0.1) ? dice.noise(4_000) : null)
                        .query(Integer.class)
                        .single();
        supported.insert(id);
        return true;
    }

    boolean replaceSupportedPrograms() {
        Optional<Integer> facility = rows.lock("facilities");
        facility.ifPresent(
                id -> {
                    execute(DELETE_SUPPORTED, id);
                    supported.insert(id);
                });
        return facility.isPresent();
    }

    boolean changePrimaryKey() {
        return rows.lock("facilities").map(supported::changePrimaryKey).orElse(false);
    }

    boolean delete() {
        Optional<Integer> facility = rows.lock("facilities", deletable);
        facility.ifPresent(
                id -> {
                    execute(DELETE_SUPPORTED, id);
                    execute(DELETE_MEMBERSHIPS, id);
                    execute(DELETE, id);
                });
        return facility.isPresent();
    }

    private void edit(int id) {
        switch (dice.between(0, 5)) {
            case 0 -> update(RENAME, id, names.facility());
            case 1 -> execute(SWITCH, id);
            case 2 -> update(CHANGE_TYPE, id, rows.any("facility_types"));
            case 3 -> update(CHANGE_ZONE, id, rows.any("geographic_zones"));
            case 4 -> changePlace(id);
            default -> update(CHANGE_COMMENT, id, dice.noise(dice.between(10, 4_000)));
        }
    }

    private void changePlace(int id) {
        v2.sql(CHANGE_PLACE)
                .param("id", id)
                .param("latitude", dice.unless(0.1, degrees(-90, 90)))
                .param("longitude", dice.unless(0.1, degrees(-180, 180)))
                .update();
    }

    private BigDecimal degrees(int low, int high) {
        return BigDecimal.valueOf(dice.between(low * 100_000, high * 100_000), 5);
    }

    private void update(String sql, int id, Object value) {
        v2.sql(sql).param("id", id).param("value", value).update();
    }

    private void execute(String sql, int id) {
        v2.sql(sql).param("id", id).update();
    }
}
