package org.openlmis.ghost.demo.report;

import java.util.List;

/** How many facilities were to report in each program and period, how many did, and when. */
final class ReportingRate {

    private static final String V3 =
            """
            with expected as (
                select distinct f.id as facility, s.programid as program, p.id as period,
                    p.enddate as ends
                from referencedata.facilities f
                join referencedata.supported_programs s on s.facilityid = f.id and s.active
                join referencedata.requisition_group_members m on m.facilityid = f.id
                join referencedata.requisition_group_program_schedules g
                    on g.requisitiongroupid = m.requisitiongroupid and g.programid = s.programid
                join referencedata.processing_periods p
                    on p.processingscheduleid = g.processingscheduleid
                where f.active and f.enabled
            ), reported as (
                select r.facilityid as facility, r.programid as program,
                    r.processingperiodid as period,
                    (min(c.createddate) at time zone 'UTC')::date as day
                from requisition.requisitions r
                join requisition.status_changes c on c.requisitionid = r.id
                where not r.emergency and c.status = 'SUBMITTED'
                group by 1, 2, 3
            )
            """;

    private static final String V2 =
            """
            with expected as (
                select distinct f.id as facility, s.programid as program, p.id as period,
                    p.enddate::date as ends
                from known_facilities f
                join programs_supported s on s.facilityid = f.id and s.active
                join known_programs program on program.id = s.programid
                join requisition_group_members m on m.facilityid = f.id
                join known_requisition_groups rg on rg.id = m.requisitiongroupid
                join requisition_group_program_schedules g
                    on g.requisitiongroupid = rg.id and g.programid = s.programid
                join known_processing_periods p on p.scheduleid = g.scheduleid
                where f.active and f.enabled
            ), reported as (
                select r.facilityid as facility, r.programid as program, r.periodid as period,
                    (min(coalesce(c.createddate, c.modifieddate, r.createddate)
                        at time zone 'Africa/Maputo') at time zone 'UTC')::date as day
                from known_requisitions r
                join requisition_status_changes c on c.rnrid = r.id
                where not r.emergency and c.status = 'SUBMITTED'
                group by 1, 2, 3
            )
            """;

    private static final String NUMBERS =
            """
            select e.program, e.period, count(*), count(r.day),
                count(*) filter (where r.day <= e.ends + 10),
                count(*) filter (where r.day > e.ends + 10), min(r.day), max(r.day)
            from expected e
            left join reported r on r.facility = e.facility and r.program = e.program
                and r.period = e.period
            group by 1, 2""";

    static final Report REPORT =
            new Report(List.of("programs", "processing_periods"), V2, V3, NUMBERS);

    private ReportingRate() {}
}
