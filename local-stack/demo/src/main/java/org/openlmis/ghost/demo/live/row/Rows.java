package org.openlmis.ghost.demo.live.row;

import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Picks rows by chance. Rows that another transaction holds are passed over, never waited for,
 * because the one writing thread would wait for itself.
 */
public final class Rows {

    private static final String PICK =
            """
            select id from %1$s picked
            where id >= (select floor(:share * max(id)) from %1$s) %2$s
            order by id
            limit 1
            %3$s""";

    private static final String FACILITY = "select facilityid from %s where id = :id";
    private static final String SHARE =
            "select id from %s where id = :id for key share skip locked";

    private final JdbcClient v2;
    private final Dice dice;

    /** Picks in that database. */
    public Rows(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.dice = dice;
    }

    /**
     * Any row; it may be held by others.
     *
     * @throws IllegalStateException if the table is empty
     */
    public int any(String table) {
        return pick(table, "", "")
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "v2 table %s is empty; generate data first"
                                                .formatted(table)));
    }

    /** A row that nobody refers to in an open transaction, locked so that its keys may change. */
    public Optional<Integer> lock(String table) {
        return lock(table, "");
    }

    /** The same, among the rows of a condition that calls them {@code picked}. */
    public Optional<Integer> lock(String table, String condition) {
        return pick(table, condition.isEmpty() ? "" : "and " + condition, "for update skip locked");
    }

    /** A row locked for changes outside its keys, which others may refer to meanwhile. */
    public Optional<Integer> lockForEdit(String table, String condition) {
        return pick(
                table,
                condition.isEmpty() ? "" : "and " + condition,
                "for no key update skip locked");
    }

    /**
     * A row of a facility, locked for changes outside its keys, and the facility shared: a row that
     * one transaction changes twice has its references checked again, which would wait for whoever
     * edits the facility.
     */
    public Optional<Integer> lockAtFacility(String table, String condition) {
        return lockForEdit(table, condition)
                .filter(row -> share("facilities", facility(table, row)));
    }

    private int facility(String table, int row) {
        return v2.sql(FACILITY.formatted(table)).param("id", row).query(Integer.class).single();
    }

    /**
     * A row that others cannot delete until the transaction ends, so that it may be referred to.
     */
    public Optional<Integer> share(String table) {
        return share(table, "");
    }

    /** The same, among the rows of a condition that calls them {@code picked}. */
    public Optional<Integer> share(String table, String condition) {
        return pick(
                table, condition.isEmpty() ? "" : "and " + condition, "for key share skip locked");
    }

    /** Whether the row of that key exists and could be shared. */
    public boolean share(String table, int id) {
        return v2.sql(SHARE.formatted(table))
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private Optional<Integer> pick(String table, String condition, String lock) {
        double share = dice.between(0, 999) / 1000.0;
        return v2.sql(PICK.formatted(table, condition, lock))
                .param("share", share)
                .query(Integer.class)
                .optional();
    }
}
