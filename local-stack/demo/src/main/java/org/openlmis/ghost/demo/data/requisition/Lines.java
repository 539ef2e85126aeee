package org.openlmis.ghost.demo.data.requisition;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.demo.data.report.Form;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Fills in lines as facilities and v2 do: the same whenever they are asked for. */
public final class Lines {

    /** All its lines are reported; the first ones carry flaws. */
    static final int WITH_FLAWS = 6;

    private static final int LOST = 5_000;

    private final Sink sink;
    private final List<Reason> reasons;

    /** With the reasons that were written. */
    public Lines(Sink sink) throws SQLException {
        this.sink = sink;
        this.reasons = Reason.read(sink);
    }

    /** The lines of a requisition in the order of their ids. */
    public List<Line> of(Requisition requisition) {
        Dice dice = sink.dice("lines", requisition.id());
        List<Line> lines = new ArrayList<>(requisition.entries().size());
        for (Form.Entry entry : requisition.entries()) {
            lines.add(line(requisition, entry, requisition.firstLine() + lines.size(), dice));
        }
        return lines;
    }

    private Line line(Requisition requisition, Form.Entry entry, int id, Dice dice) {
        boolean isReported = requisition.course().has("SUBMITTED");
        boolean isSure = requisition.position() == WITH_FLAWS;
        boolean isSkipped = isReported && !isSure && dice.hits(0.25);
        Integer balance = dice.unless(0.03, dice.between(0, 500));
        if (!isReported || isSkipped) {
            return new Line(id, entry, isSkipped, balance, null, null, List.of());
        }
        List<Line.Loss> losses = isSure ? sureLosses() : losses(dice);
        Line.Stock stock =
                Line.Stock.reported(
                        dice, balance, losses, requisition.period().months(), entry.maxMonths());
        Line.Order order =
                requisition.course().has("AUTHORIZED") ? order(entry, stock, dice) : null;
        return new Line(id, entry, false, balance, stock, order, losses);
    }

    /** An unknown quantity, and more than there was. */
    private List<Line.Loss> sureLosses() {
        List<Reason> losses = reasons.stream().filter(reason -> !reason.additive()).toList();
        return List.of(new Line.Loss(losses.get(0), null), new Line.Loss(losses.get(1), LOST));
    }

    private List<Line.Loss> losses(Dice dice) {
        if (!dice.hits(0.11)) {
            return List.of();
        }
        Reason first = dice.oneOf(reasons);
        List<Line.Loss> losses = new ArrayList<>();
        losses.add(new Line.Loss(first, dice.unless(0.0005, dice.between(0, 60))));
        Reason second = dice.oneOf(reasons);
        if (dice.hits(0.1) && !second.equals(first)) {
            losses.add(new Line.Loss(second, dice.between(1, 20)));
        }
        return losses;
    }

    /** Who authorizes takes what was asked for, who approves sometimes less. */
    private static Line.Order order(Form.Entry entry, Line.Stock stock, Dice dice) {
        int wanted = stock.requested() == null ? stock.calculatedOrder() : stock.requested();
        int approved = dice.hits(0.1) ? wanted / 2 : wanted;
        return new Line.Order(approved, entry.item().packs(approved));
    }
}
