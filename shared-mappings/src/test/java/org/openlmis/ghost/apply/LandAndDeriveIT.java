package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceServer;
import org.springframework.jdbc.core.JdbcTemplate;

class LandAndDeriveIT {

    private final DataSource v2Source = ReferenceServer.newV2();
    private final JdbcTemplate v2 = new JdbcTemplate(v2Source);
    private final DataSource target = ReferenceServer.newV3();
    private final JdbcTemplate v3 = new JdbcTemplate(target);
    private final Ghost ghost = Ghost.of(Mappings.CATALOGUE, target, v2Source, v2Source);

    @Test
    void loadsEveryEntityFromV2() {
        v2.execute(
                """
                insert into geographic_levels (id, code, name, levelnumber) values (1, 'c', 'Country', 1), (2, 'r', 'Region', 2);
                insert into geographic_zones (id, code, name, levelid, parentid) values (2, 'N', 'North', 2, null), (1, 'R', 'Root', 1, null);
                update geographic_zones set parentid = 1 where id = 2;
                insert into facility_types (id, code, name, nominalmaxmonth, nominaleop) values (1, 'warehouse', 'Warehouse', 3, 1), (2, 'HC', 'Centre', 3, 1), (3, 'hc2', 'CENTRE', 3, 1);
                insert into facility_operators (id, code, text) values (1, 'MoH', ' Ministry ');
                insert into programs (id, code, name, active) values (1, 'ESS MEDS', null, true), (2, 'essmeds', 'x', true), (3, 'ARV', 'ARV', true);
                insert into facilities (id, code, name, geographiczoneid, typeid, sdp, active, golivedate, enabled, virtualfacility)
                    values (1, 'F1', 'One', 2, 1, true, true, '2020-01-02', true, false), (2, 'F2', 'Two', 2, 3, true, true, '2020-01-02', true, false);
                insert into programs_supported (id, facilityid, programid, startdate, active) values (1, 1, 1, '2020-01-02 23:59', true), (2, 1, 2, null, false), (3, 2, 3, null, true);
                """);
        ghost.prepare();
        for (String entity : Mappings.CATALOGUE.entityNames()) {
            load(entity);
        }
        ghost.derivation().drain(Driver.CHUNK);
        assertThat(v3.queryForList("select * from ghost.quarantine")).hasSize(1);
        assertThat(
                        v3.queryForList(
                                "select name from referencedata.facility_types order by name",
                                String.class))
                .contains("Centre", "CENTRE (hc2)");
        assertThat(
                        v3.queryForList(
                                "select facilityid, programid from referencedata.supported_programs"))
                .containsExactlyInAnyOrder(
                        Map.of(
                                "facilityid",
                                V3Id.of("facilities", 1),
                                "programid",
                                V3Id.of("programs", 1)),
                        Map.of(
                                "facilityid",
                                V3Id.of("facilities", 2),
                                "programid",
                                V3Id.of("programs", 3)));
        assertThat(ghost.entities().all()).allMatch(EntityStatus::isBalanced, "balanced");
        assertThat(v3.queryForList("select entity, root_key, state from ghost.dirty_root"))
                .isEmpty();
        v2.execute(
                "delete from programs_supported where id = 3; delete from facilities where id = 2");
        load("facilities");
        assertThat(v3.queryForList("select code from referencedata.facilities", String.class))
                .containsExactly("F1");
        assertThat(ghost.entities().all()).allMatch(EntityStatus::isBalanced, "balanced");
    }

    private void load(String entity) {
        Generation generation = ghost.generations().open(entity);
        ghost.ledger().plan(generation, ghost.planner().plan(entity, 1));
        while (true) {
            Optional<ChunkLease> lease =
                    ghost.ledger().claim(generation, "test", Duration.ofSeconds(10));
            if (lease.isEmpty()) {
                break;
            }
            ghost.chunks().land(lease.get());
            ghost.derivation().deriveChunk(lease.get());
            ghost.ledger().done(lease.get());
        }
        assertThat(ghost.generations().close(generation)).isTrue();
        ghost.derivation().drain(Driver.CHUNK, entity);
    }
}
