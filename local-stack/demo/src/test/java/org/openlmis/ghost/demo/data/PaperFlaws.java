package org.openlmis.ghost.demo.data;

import static org.openlmis.ghost.demo.data.Flaw.rows;

import java.util.List;

/** Flaws of requisitions, orders and stock. Each counts what it is named after. */
final class PaperFlaws {

    static final List<Flaw> ALL =
            List.of(
                    rows(
                            "requisitions of unknown status",
                            "requisitions where status = 'ARCHIVED'"),
                    rows("requisitions without date", "requisitions where createddate is null"),
                    rows("emergency requisitions", "requisitions where emergency"),
                    rows("skipped requisitions", "requisitions where status = 'SKIPPED'"),
                    rows(
                            "requisitions that never changed",
                            """
                            requisitions join comments on rnrid = requisitions.id
                            where requisitions.id not in (
                                select rnrid from requisition_status_changes)"""),
                    rows(
                            "rejected requisitions that keep their node",
                            """
                            requisitions
                            where status = 'INITIATED' and supervisorynodeid is not null"""),
                    rows(
                            "status changes of unknown status",
                            "requisition_status_changes where status = 'PRINTED'"),
                    rows(
                            "status changes without date",
                            "requisition_status_changes where createddate is null"),
                    rows(
                            "requisitions with several comments",
                            "(select from comments group by rnrid having count(*) > 2) comments"),
                    rows(
                            "lines without approval",
                            """
                            requisition_line_items line
                            join requisitions on requisitions.id = line.rnrid
                            join facilities on facilities.id = facilityid
                            join products on products.code = line.productcode
                            join program_products pp on pp.productid = products.id
                                and pp.programid = requisitions.programid
                            where not exists (
                                select from facility_approved_products
                                where programproductid = pp.id and facilitytypeid = typeid)"""),
                    rows(
                            "products twice in a requisition",
                            """
                            (
                                select from requisition_line_items group by rnrid, productcode
                                having count(*) > 1
                            ) lines"""),
                    rows(
                            "remarks longer than v3 takes",
                            "requisition_line_items where length(remarks) > 250"),
                    rows(
                            "reasons longer than v3 takes",
                            """
                            requisition_line_items
                            where length(reasonforrequestedquantity) > 255"""),
                    rows("skipped lines", "requisition_line_items where skipped"),
                    rows("losses", "requisition_line_item_losses_adjustments"),
                    rows(
                            "losses of unknown quantity",
                            "requisition_line_item_losses_adjustments where quantity is null"),
                    rows("negative stock", "requisition_line_items where stockinhand < 0"),
                    rows(
                            "prices of fractions of a cent",
                            "requisition_line_items where price * 100 % 1 <> 0"),
                    rows(
                            "consumptions that are cut off",
                            """
                            requisition_line_items
                            where previousnormalizedconsumptions not like '%]'"""),
                    rows(
                            "changes written twice",
                            """
                            (
                                select status = lag(status) over (
                                    partition by rnrid order by createddate, id) as again
                                from requisition_status_changes
                            ) change where again"""),
                    rows("signatures", "requisition_signatures"),
                    rows(
                            "released requisitions without order",
                            """
                            requisitions
                            where status = 'RELEASED' and id not in (select id from orders)"""),
                    rows("orders without supply line", "orders where supplylineid is null"),
                    rows("orders without number", "orders where ordernumber = '0'"),
                    rows(
                            "orders with the same number",
                            """
                            orders one join orders other using (ordernumber)
                            where one.id < other.id and ordernumber <> '0'"""),
                    rows(
                            "orders in every status",
                            """
                            (select from orders having count(distinct status) = 7) orders"""),
                    rows(
                            "proofs of deliveries nobody shipped",
                            "pod where orderid not in (select orderid from shipment_line_items)"),
                    rows(
                            "products shipped in parts",
                            """
                            (
                                select from shipment_line_items group by orderid, productcode
                                having count(*) > 1
                            ) lines"""),
                    rows("files with errors", "shipment_file_info where processingerror"),
                    rows(
                            "stock of products of no program",
                            """
                            stock_cards
                            where productid not in (select productid from program_products)"""),
                    rows(
                            "stock that was there before",
                            """
                            stock_cards card
                            where totalquantityonhand <> (
                                select sum(quantity) from stock_card_entries
                                where stockcardid = card.id)"""),
                    rows(
                            "stock without entries",
                            """
                            stock_cards
                            where id not in (select stockcardid from stock_card_entries)"""),
                    rows("entries of nothing", "stock_card_entries where quantity = 0"),
                    rows(
                            "adjustments against their reason",
                            """
                            stock_card_entries
                            join losses_adjustments_types on name = adjustmenttype
                            where additive <> (quantity > 0) and quantity <> 0"""),
                    rows(
                            "notes longer than v3 takes",
                            "stock_card_entries where length(notes) > 255"),
                    rows("entries of lots", "stock_card_entries where lotonhandid is not null"),
                    rows("facts of entries", "stock_card_entry_key_values"));

    private PaperFlaws() {}
}
