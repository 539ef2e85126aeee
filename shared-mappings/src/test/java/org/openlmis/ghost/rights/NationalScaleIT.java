package org.openlmis.ghost.rights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Rebuilds a whole country, when asked to: 12 000 users, 40 000 assignments, 6 000 facilities, 220
 * nodes. Each rebuild logs what it took.
 */
@EnabledIfSystemProperty(named = "ghost.scale", matches = "national")
class NationalScaleIT {

    private static final String FILL =
            """
            create function pg_temp.v5(kind text, n int) returns uuid language sql immutable as
                $$ select overlay(overlay(md5(kind || n) placing '5' from 13) placing '8' from 17)::uuid $$;
            set session_replication_role = replica;
            insert into referencedata.programs (id, code, periodsskippable, enabledatephysicalstockcountcompleted)
            select pg_temp.v5('program', n), 'N' || n, false, false from generate_series(1, 7) n;
            insert into referencedata.facilities (id, code, active, enabled, geographiczoneid, typeid)
            select pg_temp.v5('facility', n), 'N' || n, true, true, pg_temp.v5('zone', 1), pg_temp.v5('type', 1)
            from generate_series(1, 6000) n;
            insert into referencedata.supported_programs (facilityid, programid, active)
            select pg_temp.v5('facility', f), pg_temp.v5('program', p), f % 50 <> 0
            from generate_series(1, 6000) f, generate_series(1, 7) p where p <= 2 or (f + p) % 10 = 0;
            insert into referencedata.supervisory_nodes (id, code, name, parentid)
            select pg_temp.v5('node', n), 'N' || n, 'N' || n,
                case when n > 36 then pg_temp.v5('node', 11 + n % 26) when n > 10 then pg_temp.v5('node', 2 + n % 9)
                    when n > 1 then pg_temp.v5('node', 1) end
            from generate_series(1, 220) n;
            insert into referencedata.requisition_groups (id, code, name, supervisorynodeid)
            select pg_temp.v5('group', n), 'N' || n, 'N' || n, pg_temp.v5('node', 37 + n % 184) from generate_series(1, 440) n;
            insert into referencedata.requisition_group_program_schedules
                (id, directdelivery, processingscheduleid, programid, requisitiongroupid)
            select pg_temp.v5('schedule', g * 10 + p), false, pg_temp.v5('s', 1), pg_temp.v5('program', p), pg_temp.v5('group', g)
            from generate_series(1, 440) g, generate_series(1, 7) p;
            insert into referencedata.requisition_group_members (requisitiongroupid, facilityid)
            select pg_temp.v5('group', 1 + n % 440), pg_temp.v5('facility', n) from generate_series(1, 6000) n;
            insert into referencedata.roles (id, name)
            select pg_temp.v5('role', n), 'N' || n from generate_series(1, 20) n;
            insert into referencedata.role_rights (roleid, rightid)
            select pg_temp.v5('role', n), r.id from generate_series(1, 20) n
            cross join lateral (select id from referencedata.rights order by md5(name || n) limit 8) r;
            insert into referencedata.users (id, active, verified, username, firstname, lastname, homefacilityid)
            select pg_temp.v5('user', n), true, true, 'n' || n, 'n', 'n', pg_temp.v5('facility', 1 + n % 6000)
            from generate_series(1, 12000) n;
            insert into referencedata.role_assignments (id, type, roleid, userid, programid, supervisorynodeid, warehouseid)
            select pg_temp.v5('assignment', n),
                case when n % 100 = 0 then 'direct' when n % 101 = 0 then 'fulfillment' else 'supervision' end,
                pg_temp.v5('role', 1 + n % 20), pg_temp.v5('user', 1 + n % 12000), pg_temp.v5('program', 1 + n % 2),
                case when n % 2000 = 3 then pg_temp.v5('node', 1) when n % 20 = 5 then pg_temp.v5('node', 11 + n % 200) end,
                case when n % 101 = 0 then pg_temp.v5('facility', 1 + n % 6000) end
            from generate_series(1, 40000) n;
            set session_replication_role = origin""";

    private final Country country = new Country();

    @Test
    void changesNothingTheSecondTime() {
        country.v3().execute(FILL);
        Rebuilt first = country.rebuild();
        Rebuilt second = country.rebuild();
        assertThat(first.inserted()).isGreaterThan(500_000);
        assertThat(second.inserted() + second.deleted()).isZero();
    }
}
