package org.openlmis.ghost.demo.report;

import java.util.List;

/** How much stock each facility reported of each product, and whether that was enough. */
final class StockStatus {

    private static final String V3 =
            """
            with line as (
                select r.facilityid as facility, r.programid as program,
                    r.processingperiodid as period, l.orderableid as product,
                    l.beginningbalance as opening, l.totalreceivedquantity as received,
                    l.totalconsumedquantity as consumed, l.totallossesandadjustments as lost,
                    l.stockonhand as stock, l.totalstockoutdays as days_out,
                    l.averageconsumption as average, l.adjustedconsumption as adjusted,
                    l.maxperiodsofstock as months_of_stock,
                    l.calculatedorderquantity as calculated, l.requestedquantity as requested,
                    l.approvedquantity as approved, l.packstoship as packs,
                    l.priceperpack as price, l.totalcost as cost, l.skipped as skipped
                from requisition.requisition_line_items l
                join requisition.requisitions r on r.id = l.requisitionid
            )
            """;

    private static final String V2 =
            """
            with month as (
                select id, coalesce(numberofmonths,
                    (select greatest(1, 12 * extract(year from lasts) + extract(month from lasts)
                        + case when extract(day from lasts) >= 15 then 1 else 0 end)
                    from age(enddate::date, startdate::date) lasts)) as months
                from processing_periods
            ), line as (
                select r.facilityid as facility, r.programid as program, r.periodid as period,
                    p.id as product, l.beginningbalance as opening, l.quantityreceived as received,
                    l.quantitydispensed as consumed, l.totallossesandadjustments as lost,
                    l.stockinhand as stock, l.stockoutdays as days_out, l.amc as average,
                    coalesce(l.periodnormalizedconsumption, l.normalizedconsumption * m.months)
                        as adjusted,
                    case when l.skipped then null when coalesce(l.amc, 0) = 0 then 0
                        else round(coalesce(l.stockinhand, 0) / l.amc::numeric, 1) end
                        as months_of_stock,
                    l.calculatedorderquantity as calculated, l.quantityrequested as requested,
                    l.quantityapproved as approved, l.packstoship as packs,
                    round(l.price, 2) as price,
                    round(l.price, 2) * coalesce(l.packstoship, 0) as cost, l.skipped as skipped
                from requisition_line_items l
                join known_requisitions r on r.id = l.rnrid
                join known_products p on p.code = l.productcode
                join month m on m.id = r.periodid
            )
            """;

    private static final String NUMBERS =
            """
            , judged as (
                select *, case
                    when coalesce(stock, 0) = 0 or coalesce(opening, 0) = 0
                        or coalesce(months_of_stock, 0) = 0 or days_out > 0 then 'out'
                    when months_of_stock < 3 then 'short'
                    when months_of_stock > 6 then 'excess'
                    else 'enough' end as verdict
                from line
            )
            select facility, program, period, product, count(*), count(*) filter (where skipped),
                sum(opening), sum(received), sum(consumed), sum(lost), sum(stock), sum(days_out),
                sum(average), round(sum(adjusted), 0), round(sum(months_of_stock), 1),
                sum(calculated), sum(requested), sum(approved), sum(packs),
                round(sum(price), 2), round(sum(cost), 2),
                count(*) filter (where verdict = 'out'), count(*) filter (where verdict = 'short'),
                count(*) filter (where verdict = 'excess'),
                count(*) filter (where verdict = 'enough')
            from judged group by 1, 2, 3, 4""";

    static final Report REPORT =
            new Report(
                    List.of("facilities", "programs", "processing_periods", "products"),
                    V2,
                    V3,
                    NUMBERS);

    private StockStatus() {}
}
