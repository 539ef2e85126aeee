package org.openlmis.ghost.demo.report;

import java.util.List;

/** What was lost and gained of each product, in requisitions that got beyond their submission. */
final class Adjustments {

    private static final String V3 =
            """
            with adjusted as (
                select r.facilityid as facility, r.programid as program,
                    r.processingperiodid as period, l.orderableid as product,
                    case reason.reasontype when 'CREDIT' then a.quantity else -a.quantity end
                        as quantity
                from requisition.stock_adjustments a
                join requisition.requisition_line_items l on l.id = a.requisitionlineitemid
                join requisition.requisitions r on r.id = l.requisitionid
                join requisition.stock_adjustment_reasons reason
                    on reason.requisitionid = r.id and reason.reasonid = a.reasonid
                join lateral (
                    select status from requisition.status_changes c
                    where c.requisitionid = r.id order by c.createddate desc limit 1) latest
                    on latest.status not in ('SKIPPED', 'INITIATED', 'SUBMITTED')
            )
            """;

    /** A requisition that is initiated again after it was submitted has been rejected. */
    private static final String V2 =
            """
            with passed as (
                select r.id, array_agg(c.status order by
                    coalesce(c.createddate, c.modifieddate, r.createddate) desc, c.id desc) as latest,
                    array_agg(c.status order by
                        coalesce(c.createddate, c.modifieddate, r.createddate) desc, c.id desc)
                        filter (where c.status <> 'INITIATED') as latest_work
                from known_requisitions r join requisition_status_changes c on c.rnrid = r.id
                where c.status in ('INITIATED', 'SUBMITTED', 'AUTHORIZED', 'IN_APPROVAL',
                    'APPROVED', 'RELEASED', 'SKIPPED')
                group by 1
            ), adjusted as (
                select r.facilityid as facility, r.programid as program, r.periodid as period,
                    p.id as product,
                    case when t.additive then x.quantity else -x.quantity end as quantity
                from requisition_line_item_losses_adjustments x
                join requisition_line_items l on l.id = x.requisitionlineitemid
                join known_requisitions r on r.id = l.rnrid
                join known_products p on p.code = l.productcode
                join known_losses_adjustments_types t on t.name = x.type
                join passed on passed.id = r.id
                where x.quantity is not null
                    and (latest[1] not in ('INITIATED', 'SUBMITTED', 'SKIPPED')
                        or latest[1] = 'INITIATED'
                            and latest_work[1] in ('SUBMITTED', 'AUTHORIZED', 'IN_APPROVAL'))
            )
            """;

    private static final String NUMBERS =
            """
            select facility, program, period, product, count(*), sum(quantity),
                sum(quantity) filter (where quantity > 0), sum(quantity) filter (where quantity < 0)
            from adjusted group by 1, 2, 3, 4""";

    static final Report REPORT =
            new Report(
                    List.of("facilities", "programs", "processing_periods", "products"),
                    V2,
                    V3,
                    NUMBERS);

    private Adjustments() {}
}
