package org.openlmis.ghost.demo.live.requisition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.requisition.Line;
import org.openlmis.ghost.demo.data.requisition.Reason;
import org.openlmis.ghost.demo.data.row.Dice;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Saves requisitions as v2 does at each click: every line is updated, and its losses are deleted
 * and inserted anew, changed or not.
 */
public final class Saving {

    private static final String FIND_LINES =
            """
            select id, beginningbalance, maxmonthsofstock from requisition_line_items
            where rnrid = :id order by id""";
    private static final String FIND_MONTHS =
            """
            select coalesce(numberofmonths, 1)
            from requisitions join processing_periods period on period.id = periodid
            where requisitions.id = :id""";
    private static final String FIND_REASONS =
            """
            select name, coalesce(additive, false) as additive
            from losses_adjustments_types order by name""";
    private static final String UPDATE_LINE =
            """
            update requisition_line_items
            set quantityreceived = :received, quantitydispensed = :dispensed,
                totallossesandadjustments = :losses, stockinhand = :inHand,
                stockoutdays = :stockOutDays, normalizedconsumption = :normalizedConsumption,
                periodnormalizedconsumption = :periodNormalizedConsumption, amc = :amc,
                maxstockquantity = :maximum, calculatedorderquantity = :calculatedOrder,
                quantityrequested = :requested, skipped = false, remarks = :remarks,
                reasonforrequestedquantity = case when :requested::integer is not null then 'Épidémie' end,
                modifieddate = now()
            where id = :id""";
    private static final String SKIP_LINE =
            """
            update requisition_line_items
            set quantityreceived = null, quantitydispensed = null, totallossesandadjustments = null,
                stockinhand = null, stockoutdays = null, normalizedconsumption = null,
                periodnormalizedconsumption = null, amc = null, maxstockquantity = null,
                calculatedorderquantity = null, quantityrequested = null, skipped = true,
                remarks = null, reasonforrequestedquantity = null, modifieddate = now()
            where id = :id""";
    private static final String DELETE_LOSSES =
            "delete from requisition_line_item_losses_adjustments where requisitionlineitemid = :id";
    private static final String INSERT_LOSS =
            """
            insert into requisition_line_item_losses_adjustments (requisitionlineitemid, type,
                quantity)
            values (:id, :type, :quantity)""";
    private static final String TOUCH =
            """
            update requisitions
            set modifieddate = now(), fullsupplyitemssubmittedcost = (
                select sum(coalesce(packstoship, 0) * coalesce(price, 0))
                from requisition_line_items where rnrid = :id and fullsupply and not skipped)
            where id = :id""";

    private static final String LONG_REMARK = "Beaucoup de patients. ".repeat(20);

    private final JdbcClient v2;
    private final Dice dice;
    private final StatusChanges statuses;
    private final Signing signing;

    /** Leaves it to the caller to commit. */
    public Saving(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.dice = dice;
        this.statuses = new StatusChanges(v2, dice);
        this.signing = new Signing(v2);
    }

    /** A requisition that its facility has not submitted yet, or not authorized. */
    public boolean save() {
        Optional<Integer> requisition = statuses.lock("status in ('INITIATED', 'SUBMITTED')");
        requisition.ifPresent(this::save);
        return requisition.isPresent();
    }

    /** Saves it once more and hands it in. */
    public boolean submit() {
        Optional<Integer> requisition = statuses.lock("status = 'INITIATED'");
        requisition.ifPresent(
                id -> {
                    save(id);
                    statuses.change(id, "SUBMITTED");
                    if (dice.hits(0.2)) {
                        signing.sign(id, "SUBMITTER");
                    }
                });
        return requisition.isPresent();
    }

    private void save(int requisition) {
        int months = v2.sql(FIND_MONTHS).param("id", requisition).query(Integer.class).single();
        List<Reason> reasons = v2.sql(FIND_REASONS).query(Reason.class).list();
        for (SavedLine line :
                v2.sql(FIND_LINES).param("id", requisition).query(SavedLine.class).list()) {
            v2.sql(DELETE_LOSSES).param("id", line.id()).update();
            if (dice.hits(0.2)) {
                v2.sql(SKIP_LINE).param("id", line.id()).update();
            } else {
                save(line, months, losses(reasons));
            }
        }
        v2.sql(TOUCH).param("id", requisition).update();
    }

    private void save(SavedLine line, int months, List<Line.Loss> losses) {
        Line.Stock stock =
                Line.Stock.reported(
                        dice, line.beginningBalance(), losses, months, line.maxMonthsOfStock());
        v2.sql(UPDATE_LINE)
                .param("received", stock.received())
                .param("dispensed", stock.dispensed())
                .param("losses", stock.losses())
                .param("inHand", stock.inHand())
                .param("stockOutDays", stock.stockOutDays())
                .param("normalizedConsumption", stock.normalizedConsumption())
                .param("periodNormalizedConsumption", stock.periodNormalizedConsumption())
                .param("amc", stock.amc())
                .param("maximum", stock.maximum())
                .param("calculatedOrder", stock.calculatedOrder())
                .param("requested", stock.requested())
                .param("id", line.id())
                .param("remarks", dice.unless(0.9, dice.hits(0.1) ? LONG_REMARK : "Vu"))
                .update();
        for (Line.Loss loss : losses) {
            v2.sql(INSERT_LOSS)
                    .param("id", line.id())
                    .param("type", loss.reason().name())
                    .param("quantity", loss.quantity())
                    .update();
        }
    }

    private List<Line.Loss> losses(List<Reason> reasons) {
        List<Line.Loss> losses = new ArrayList<>();
        if (dice.hits(0.2)) {
            losses.add(new Line.Loss(dice.oneOf(reasons), dice.unless(0.01, dice.between(0, 40))));
        }
        return losses;
    }

    /** What a line keeps while it is saved. */
    private record SavedLine(int id, @Nullable Integer beginningBalance, int maxMonthsOfStock) {}
}
