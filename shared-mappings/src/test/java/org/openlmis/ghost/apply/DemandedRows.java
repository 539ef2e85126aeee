package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.openlmis.ghost.testing.Bench;

/**
 * What v2's present state demands of v3, said once more in SQL and without the mappings, so that an
 * error of the engine cannot hide behind itself.
 */
final class DemandedRows {

    /** Made once in v2: names of v3 rows, and v2 rows that v3 can hold. */
    static final List<String> DEFINITIONS =
            List.of(
                    "create extension \"uuid-ossp\"",
                    """
                    create function v3(name text) returns text language sql immutable as
                    $$ select uuid_generate_v5('f0a7d9c2-5b1e-4c43-9a86-2d5e1c0b7e39', name)::text $$""",
                    """
                    create view ok_programs as select * from programs p where not exists (select 1 from programs o
                        where lower(replace(o.code, ' ', '')) = lower(replace(p.code, ' ', '')) and o.id < p.id)""",
                    "create view ok_schedules as select * from processing_schedules where btrim(name) <> ''",
                    """
                    create view ok_periods as select p.*, s.code as schedule from processing_periods p
                    join ok_schedules s on s.id = p.scheduleid""",
                    "create view ok_products as select * from products where btrim(primaryname) <> ''",
                    """
                    create view ok_requisitions as
                    select r.*, p.schedule, p.numberofmonths,
                        (select coalesce(jsonb_agg(s.programid order by s.programid), '[]') from programs_supported s
                            where s.facilityid = r.facilityid) as programs
                    from requisitions r join ok_programs g on g.id = r.programid join ok_periods p on p.id = r.periodid""",
                    """
                    create view ok_lines as select l.*, p.id as productid from requisition_line_items l
                    join ok_requisitions r on r.id = l.rnrid join ok_products p on p.code = l.productcode""");

    /** A question to v3 and the same question to v2; each answers in texts. */
    private static final Map<String, String> QUESTIONS =
            Map.ofEntries(
                    Map.entry(
                            "select concat_ws('|', id, code, name) from referencedata.programs",
                            "select concat_ws('|', v3('programs:' || id), replace(code, ' ', ''), name) from ok_programs"),
                    Map.entry(
                            "select concat_ws('|', facilityid, programid, active) from referencedata.supported_programs",
                            """
                            select concat_ws('|', v3('facilities:' || s.facilityid), v3('programs:' || s.programid), s.active)
                            from programs_supported s join ok_programs p on p.id = s.programid"""),
                    Map.entry(
                            "select concat_ws('|', id, code, name) from referencedata.processing_schedules",
                            "select concat_ws('|', v3('processing_schedules:' || id), code, name) from ok_schedules"),
                    Map.entry(
                            "select concat_ws('|', id, processingscheduleid, name) from referencedata.processing_periods",
                            """
                            select concat_ws('|', v3('processing_periods:' || id), v3('processing_schedules:' || scheduleid), name)
                            from ok_periods"""),
                    Map.entry(
                            "select concat_ws('|', id, code, fullproductname, netcontent, dispensableid) from referencedata.orderables",
                            """
                            select concat_ws('|', v3('products:' || id), code, primaryname, packsize,
                                v3('dispensing_units:' || dispensingunit)) from ok_products"""),
                    Map.entry(
                            "select id::text from referencedata.dispensables",
                            "select distinct v3('dispensing_units:' || dispensingunit) from ok_products"),
                    Map.entry(
                            "select concat_ws('|', dispensableid, key, value) from referencedata.dispensable_attributes",
                            """
                            select distinct concat_ws('|', v3('dispensing_units:' || dispensingunit), 'dispensingUnit', dispensingunit)
                            from ok_products"""),
                    Map.entry(
                            "select concat_ws('|', id, manufactureroftradeitem) from referencedata.trade_items",
                            "select concat_ws('|', v3('products:' || id), manufacturer) from ok_products where manufacturer is not null"),
                    Map.entry(
                            """
                            select concat_ws('|', id, facilityid, programid, processingperiodid, numberofmonthsinperiod, status,
                                draftstatusmessage, extradata) from requisition.requisitions""",
                            """
                            select concat_ws('|', v3('requisitions:' || id), v3('facilities:' || facilityid), v3('programs:' || programid),
                                v3('processing_periods:' || periodid), numberofmonths, status, clientsubmittednotes,
                                jsonb_build_object('schedule', schedule, 'programs', programs)) from ok_requisitions"""),
                    Map.entry(
                            """
                            select concat_ws('|', id, requisitionid, orderableid, requestedquantity, remarks)
                            from requisition.requisition_line_items""",
                            """
                            select concat_ws('|', v3('requisition_line_items:' || id), v3('requisitions:' || rnrid),
                                v3('products:' || productid), quantityrequested, left(remarks, 250)) from ok_lines"""),
                    Map.entry(
                            "select concat_ws('|', id, requisitionlineitemid, quantity) from requisition.stock_adjustments",
                            """
                            select concat_ws('|', v3('requisition_line_item_losses_adjustments:' || requisitionlineitemid || '/' || a.type),
                                v3('requisition_line_items:' || l.id), a.quantity)
                            from requisition_line_item_losses_adjustments a join ok_lines l on l.id = a.requisitionlineitemid"""),
                    Map.entry(
                            "select concat_ws('|', requisitionid, status) from requisition.status_changes",
                            "select concat_ws('|', v3('requisitions:' || id), status) from ok_requisitions"));

    private DemandedRows() {}

    /** Compares every table; {@code context} explains a difference. */
    static void assertEqual(Bench bench, String context) {
        QUESTIONS.forEach(
                (v3, v2) ->
                        assertThat(bench.texts(v3))
                                .as("%s%n%s", v3, context)
                                .containsExactlyInAnyOrderElementsOf(
                                        bench.v2().queryForList(v2, String.class)));
    }
}
