package org.openlmis.ghost.demo.data.requisition;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.demo.data.report.Form;
import org.openlmis.ghost.demo.data.report.Forms;
import org.openlmis.ghost.demo.data.report.Period;
import org.openlmis.ghost.demo.data.report.Reporter;
import org.openlmis.ghost.demo.data.report.Reporters;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/**
 * All requisitions: the same at each walk, so that nobody has to remember them. Each table that
 * belongs to them is written in a walk of its own.
 */
public final class Requisitions {

    /** Its status is no status. */
    static final int OF_UNKNOWN_STATUS = 9;

    /** It lists a product twice. */
    static final int WITH_PRODUCT_TWICE = 10;

    /** Each of its changes was written twice. */
    private static final int WITH_CHANGES_TWICE = 15;

    private static final double REPORTED = 0.9;
    private static final double EMERGENCY = 0.02;
    private static final double RECENT = 0.92;
    private static final int UNAPPROVED_AT_LEAST_IN = 8;

    private final Sink sink;
    private final Reporters reporters;
    private final Forms forms;
    private final int users;
    private final int count;

    /** That many, or fewer if not so many reports were ever due. */
    public Requisitions(Sink sink, Reporters reporters, Forms forms, int users, int count) {
        this.sink = sink;
        this.reporters = reporters;
        this.forms = forms;
        this.users = users;
        this.count = count;
    }

    /** How many there are at most. */
    public int count() {
        return count;
    }

    /** Visits all in the order of their ids. */
    public void forEach(Visitor visitor) throws SQLException {
        Walk walk = new Walk(visitor);
        for (Period period : reporters.lastPeriods((int) (count / REPORTED * 1.05) + 1)) {
            for (Reporter reporter : reporters.in(period)) {
                walk.through(reporter, period);
            }
        }
    }

    /** Takes one after the other. */
    public interface Visitor {

        /** The next requisition. */
        void visit(Requisition requisition) throws SQLException;
    }

    /** One walk, which counts what it passes. */
    private final class Walk {

        private final Visitor visitor;
        private final Dice dice = sink.dice("requisitions");
        private int id;
        private int position;
        private int line = 1;

        Walk(Visitor visitor) {
            this.visitor = visitor;
        }

        void through(Reporter reporter, Period period) throws SQLException {
            if (position < count && dice.hits(REPORTED)) {
                visit(reporter, period, false);
            }
            if (position < count && (position == count / 2 || dice.hits(EMERGENCY))) {
                visit(reporter, period, true);
            }
        }

        /** Ids have gaps, since v2 deletes requisitions. */
        private void visit(Reporter reporter, Period period, boolean emergency)
                throws SQLException {
            id += dice.hits(0.002) ? 2 : 1;
            Dice own = sink.dice("requisition", id);
            LocalDateTime start =
                    period.end().plusDays(own.between(1, 12)).plusMinutes(own.between(480, 1_020));
            Outcome outcome = Outcome.of(own, position, position > RECENT * count);
            double twice = position == WITH_CHANGES_TWICE ? 1 : 0.005;
            Course course =
                    new CourseWriter(own, twice, reporter.nodes(), users, start).to(outcome);
            List<Form.Entry> entries = entries(own, reporter, emergency);
            visitor.visit(
                    new Requisition(
                            id, position, reporter, period, emergency, course, line, entries));
            position++;
            line += entries.size();
        }

        /** All of the form; some of which approval was taken back since, or never given. */
        private List<Form.Entry> entries(Dice own, Reporter reporter, boolean emergency) {
            Form form = forms.of(reporter.program(), reporter.type());
            List<Form.Entry> entries = new ArrayList<>();
            for (Form.Entry entry : form.approved()) {
                if (own.hits(emergency ? 0.2 : entry.item().fullSupply() ? 1 : 0.3)) {
                    entries.add(entry);
                }
            }
            boolean sure = position < UNAPPROVED_AT_LEAST_IN || entries.isEmpty();
            if (!form.others().isEmpty() && (sure || own.hits(0.02 * entries.size()))) {
                entries.add(new Form.Entry(own.oneOf(form.others()), own.between(1, 6)));
            }
            if (position == WITH_PRODUCT_TWICE && !entries.isEmpty()) {
                entries.add(entries.get(0));
            }
            return entries;
        }
    }
}
