package org.openlmis.ghost.apply;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.openlmis.ghost.testing.Bench;

/**
 * Several sessions that change v2 at random as its application might: overlapping, long ones that
 * commit late, some that roll back; changed keys, rows deleted and inserted again, children that
 * move. What v2's own constraints refuse is rolled back, as the application would have to.
 */
final class RandomV2 {

    private static final int SESSIONS = 3;
    private static final List<String> STATEMENTS =
            List.of(
                    "insert into processing_schedules (id, code, name) select {4}, c, c || 'x' from (values ('{MQW}')) v (c)",
                    "update processing_schedules set code = c, name = c || 'x' from (values ('{MQW}')) v (c) where id = {4}",
                    "update processing_schedules set name = case when {4} = 1 then ' ' else code || '{xyz}' end where id = {4}",
                    "update processing_schedules set id = {4} where id = {4}",
                    "delete from processing_schedules where id = {4}",
                    "insert into processing_periods (id, scheduleid, name, startdate, enddate, numberofmonths) values ({4}, {4}, 'p{4}', '2020-01-01', '2020-02-01', {4})",
                    "update processing_periods set scheduleid = {4}, numberofmonths = {9} where id = {4}",
                    "delete from processing_periods where id = {4}",
                    "insert into programs (id, code, name, active) values ({4}, '{PQ}{ }{2}', 'n{4}', true)",
                    "update programs set code = '{PQ}{ }{2}' where id = {4}",
                    "update programs set name = 'n{9}' where id = {4}",
                    "delete from programs where id = {4}",
                    "insert into programs_supported (id, facilityid, programid, active) values ({6}, {2}, {4}, true)",
                    "update programs_supported set facilityid = {2}, programid = {4} where id = {6}",
                    "update programs_supported set active = not active where id = {6}",
                    "delete from programs_supported where id = {6}",
                    "insert into products (id, code, primaryname, dispensingunit, dosesperdispensingunit, packsize, active, fullsupply, tracer, roundtozero, packroundingthreshold)"
                            + " values ({4}, 'C{4}', 'n{4}', '{tmv}', 1, {9}, true, true, false, false, 1)",
                    "update products set dispensingunit = '{tmv}' where id = {4}",
                    "update products set manufacturer = case when {2} = 1 then 'Maker' end where id = {4}",
                    "update products set primaryname = case when {4} = 1 then ' ' else 'n{9}' end where id = {4}",
                    "update products set code = 'C{6}' where id = {4}",
                    "delete from products where id = {4}",
                    "insert into requisitions (id, facilityid, programid, periodid, status, emergency) values ({5}, {2}, {4}, {4}, '{ABC}', true)",
                    "update requisitions set status = '{ABC}', clientsubmittednotes = 'n{9}' where id = {5}",
                    "update requisitions set programid = {4}, periodid = {4} where id = {5}",
                    "update requisitions set id = {5} where id = {5}",
                    "delete from requisition_line_item_losses_adjustments where requisitionlineitemid in (select id from requisition_line_items where rnrid = {5});"
                            + " delete from requisition_line_items where rnrid = {5}; delete from requisitions where id = {5}",
                    "insert into requisition_line_items (id, rnrid, productcode, dispensingunit, quantityrequested, maxmonthsofstock, dosespermonth, dosesperdispensingunit, packsize, fullsupply, remarks)"
                            + " values ({8}, {5}, 'C{4}', 'tab', {9}, 3, 1, 1, 10, true, repeat('{abc}', {9} * 500))",
                    "update requisition_line_items set quantityrequested = {9} where id = {8}",
                    "update requisition_line_items set quantityrequested = {9} where rnrid = {5}",
                    "update requisition_line_items set rnrid = {5} where id = {8}",
                    "update requisition_line_items set productcode = 'C{4}' where id = {8}",
                    "update requisition_line_items set remarks = repeat('{abc}', {9} * 500) where id = {8}",
                    "update requisition_line_items set id = {8}, remarks = 'moved' where id = {8}",
                    "delete from requisition_line_item_losses_adjustments where requisitionlineitemid = {8}; delete from requisition_line_items where id = {8}",
                    "insert into requisition_line_item_losses_adjustments (requisitionlineitemid, type, quantity) values ({8}, '{LD}', {9})",
                    "update requisition_line_item_losses_adjustments set quantity = {9} where requisitionlineitemid = {8}",
                    "update requisition_line_item_losses_adjustments set requisitionlineitemid = {8} where requisitionlineitemid = {8}",
                    "delete from requisition_line_item_losses_adjustments where requisitionlineitemid = {8}");
    private static final Pattern CHOICE = Pattern.compile("\\{([^}]+)}");

    private final Bench bench;
    private final Random random;
    private final List<Connection> open = new ArrayList<>();

    RandomV2(Bench bench, Random random) {
        this.bench = bench;
        this.random = random;
    }

    /** One statement in one session, or the end of a transaction; says what was done. */
    String step() {
        if (open.size() < SESSIONS && random.nextInt(3) == 0) {
            open.add(bench.v2Transaction());
        }
        if (open.isEmpty()) {
            return transaction(1 + random.nextInt(4));
        }
        Connection session = open.get(random.nextInt(open.size()));
        return random.nextInt(4) == 0 ? end(session) : change(session);
    }

    /** A short transaction of its own. */
    String transaction(int statements) {
        Connection session = bench.v2Transaction();
        open.add(session);
        StringBuilder done = new StringBuilder();
        for (int i = 0; i < statements && open.contains(session); i++) {
            done.append(change(session)).append("; ");
        }
        return open.contains(session) ? done + end(session) : done.toString();
    }

    /** Ends all transactions. */
    void end() {
        List.copyOf(open).forEach(this::end);
    }

    private String change(Connection session) {
        String sql = sql(STATEMENTS.get(random.nextInt(STATEMENTS.size())));
        try (Statement statement = session.createStatement()) {
            statement.execute("set local lock_timeout = '20ms'");
            statement.execute(sql);
            return sql;
        } catch (SQLException refused) {
            return sql + " → " + refused.getSQLState() + " " + close(session, true);
        }
    }

    private String end(Connection session) {
        return close(session, random.nextInt(6) == 0);
    }

    private String close(Connection session, boolean rollback) {
        open.remove(session);
        try (session) {
            if (rollback) {
                session.rollback();
            } else {
                session.commit();
            }
            return rollback ? "rollback" : "commit";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code {4}} becomes a number from 1 to 4, {@code {abc}} one of the letters. */
    private String sql(String pattern) {
        return CHOICE.matcher(pattern).replaceAll(choice -> choose(choice.group(1)));
    }

    private String choose(String choices) {
        return Character.isDigit(choices.charAt(0))
                ? String.valueOf(1 + random.nextInt(Integer.parseInt(choices)))
                : String.valueOf(choices.charAt(random.nextInt(choices.length()))).trim();
    }
}
