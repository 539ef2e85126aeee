package org.openlmis.ghost.rights;

/**
 * The rule of v3's right assignments as one query over v3's own tables, and the statements that
 * compare the table with it. The table is addressed by its name in each statement, because v3's
 * service replaces it.
 *
 * <p>It is cut into materialized steps that join by their whole keys, so that nodes are walked and
 * facilities looked up once, whatever the number of users, and the planner, which knows nothing
 * about the steps, has no worse order of joins to choose.
 */
final class RightsSql {

    /**
     * Of common table expressions PostgreSQL knows no statistics, and must not think them small
     * enough for a loop; what is sorted and hashed spills to files beyond this memory.
     */
    static final String PLAN_FOR_MANY_ROWS =
            "set local enable_nestloop = off; set local work_mem = '64MB'";

    /** Parameter: how long to wait at most for whoever replaces the table. */
    static final String LIMIT_WAITING = "select set_config('lock_timeout', ?, true)";

    static final String TRY_LOCK =
            "select pg_try_advisory_xact_lock(hashtext('ghost right_assignments'))";

    /**
     * Whose rows are looked at, and how. Rows of our users are made exactly what is demanded. A
     * user of v3's own who holds a role assignment of ours lacks nothing, and loses only rows with
     * ids of ours. A user whose row is about to go, if only nothing referred to it, demands
     * nothing.
     */
    private static final String WHO =
            """
            with recursive candidate (userid, ours, grows) as (
                select id, true, true from referencedata.users where substring(id::text from 15 for 1) = '5'
                union all
                select userid, false, true from referencedata.role_assignments
                where substring(id::text from 15 for 1) = '5' and substring(userid::text from 15 for 1) <> '5'
                union all
                select userid, false, false from referencedata.right_assignments
                where substring(id::text from 15 for 1) = '5' and substring(userid::text from 15 for 1) <> '5'
            ),
            subject (userid, ours, grows) as materialized (
                select userid, bool_or(ours), bool_or(grows) from candidate group by userid
            ),
            leaving (userid) as materialized (
                select d.v3_key::uuid from ghost.dirty_root w
                join ghost.derived_row d on d.entity = w.entity and d.root_key = w.root_key
                where w.state = 'WAITING' and w.wait_code in ('STILL_REFERENCED', 'CLEARING') and d.v3_table = 'referencedata.users'
            )""";

    /** What nodes oversee: their own groups' facilities and those of all nodes below, once. */
    private static final String WHERE_TO =
            """
            subtree (root, node) as (
                select distinct supervisorynodeid, supervisorynodeid from referencedata.role_assignments
                where type = 'supervision' and supervisorynodeid is not null
                union
                select s.root, n.id from subtree s join referencedata.supervisory_nodes n on n.parentid = s.node
            ),
            supported (facilityid, programid) as materialized (
                select facilityid, programid from referencedata.supported_programs where active
            ),
            home (userid, programid, facilityid) as materialized (
                select u.id, p.programid, p.facilityid from referencedata.users u
                join supported p on p.facilityid = u.homefacilityid
            ),
            entitled (groupid, programid, facilityid) as materialized (
                select m.requisitiongroupid, p.programid, m.facilityid
                from referencedata.requisition_group_members m
                join supported p on p.facilityid = m.facilityid
            ),
            member (node, programid, facilityid) as materialized (
                select distinct g.supervisorynodeid, e.programid, e.facilityid
                from entitled e
                join referencedata.requisition_group_program_schedules s
                    on s.requisitiongroupid = e.groupid and s.programid = e.programid
                join referencedata.requisition_groups g on g.id = e.groupid
            ),
            overseen (root, programid, facilityid) as materialized (
                select distinct s.root, m.programid, m.facilityid from subtree s join member m on m.node = s.node
            )""";

    private static final String WHAT =
            """
            held (userid, rightname, type, warehouseid, programid, nodeid) as materialized (
                select distinct a.userid, r.name, a.type, a.warehouseid, a.programid, a.supervisorynodeid
                from referencedata.role_assignments a
                join subject s on s.userid = a.userid
                join referencedata.role_rights rr on rr.roleid = a.roleid
                join referencedata.rights r on r.id = rr.rightid
                where not exists (select from leaving l where l.userid = a.userid)
            ),
            demanded (userid, rightname, facilityid, programid) as (
                select userid, rightname, null::uuid, null::uuid from held where type = 'direct'
                union
                select userid, rightname, warehouseid, null from held
                where type = 'fulfillment' and warehouseid is not null
                union
                select h.userid, h.rightname, m.facilityid, m.programid from held h
                join home m on m.userid = h.userid and m.programid = h.programid
                where h.type = 'supervision' and h.nodeid is null
                union
                select h.userid, h.rightname, o.facilityid, o.programid from held h
                join overseen o on o.root = h.nodeid and o.programid = h.programid
                where h.type = 'supervision'
            )""";

    /**
     * Rows that are missing have no id; rows that are surplus have theirs. A row may be there
     * twice: unique keys with nulls in them do not keep v3 from it.
     */
    private static final String DIFFERENCE =
            """
            present as (
                select r.*, row_number() over (
                        partition by r.userid, r.rightname, r.facilityid, r.programid order by r.id) as copy
                from referencedata.right_assignments r
                where exists (select from subject s where s.userid = r.userid)
            ),
            compared as (
                select p.id, coalesce(d.userid, p.userid) as userid, coalesce(d.rightname, p.rightname) as rightname,
                    coalesce(d.facilityid, p.facilityid) as facilityid, coalesce(d.programid, p.programid) as programid
                from demanded d
                full join present p on p.userid = d.userid and p.rightname = d.rightname
                    and coalesce(p.facilityid, '00000000-0000-0000-0000-000000000000')
                        = coalesce(d.facilityid, '00000000-0000-0000-0000-000000000000')
                    and coalesce(p.programid, '00000000-0000-0000-0000-000000000000')
                        = coalesce(d.programid, '00000000-0000-0000-0000-000000000000')
                where d.userid is null or p.id is null or p.copy > 1
            ),
            difference as materialized (
                select c.* from compared c join subject s on s.userid = c.userid
                where case when c.id is null then s.grows
                    else s.ours or substring(c.id::text from 15 for 1) = '5' end
            )""";

    private static final String RULE = String.join(",\n", WHO, WHERE_TO, WHAT, DIFFERENCE);

    /** The first rows in which the table differs, and how many do; parameter: how many to tell. */
    static final String FIND_DIFFERENCES =
            RULE
                    + """

                     select d.*, count(*) over () as differing from difference d
                    order by d.userid, d.rightname, d.facilityid, d.programid limit ?""";

    /** How many rows the rule demands, of how many users. */
    static final String COUNT_DEMANDED =
            String.join(",\n", WHO, WHERE_TO, WHAT)
                    + " select count(*) as rows, count(distinct userid) as users from demanded";

    /**
     * Inserts what is missing and deletes what is surplus.
     *
     * <p>New ids follow from the row's natural key. MD5 is the only digest that PostgreSQL of every
     * age computes without an extension; version and variant of the UUID are set to those of our
     * other ids, by which rows of ours are told from v3's own.
     */
    static final String REBUILD =
            RULE
                    + """
                    ,
                    deleted as (
                        delete from referencedata.right_assignments r using difference d where r.id = d.id
                        returning 1
                    ),
                    inserted as (
                        insert into referencedata.right_assignments (id, userid, rightname, facilityid, programid)
                        select overlay(overlay(md5(concat_ws('/', 'right_assignments', userid, rightname,
                                    coalesce(facilityid::text, '-'), coalesce(programid::text, '-')))
                                placing '5' from 13) placing '8' from 17)::uuid,
                            userid, rightname, facilityid, programid
                        from difference where id is null
                        order by userid, rightname, facilityid, programid
                        on conflict do nothing
                        returning 1
                    )
                    select (select count(*) from inserted), (select count(*) from deleted)""";

    private RightsSql() {}
}
