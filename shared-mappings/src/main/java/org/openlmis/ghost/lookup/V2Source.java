package org.openlmis.ghost.lookup;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where v2 rows are read from: their landing rows, or v2 itself. The same mappings work on both,
 * which is what verification rests on.
 *
 * @param jdbc the database
 * @param schema {@code landing} or v2's {@code public}
 */
public record V2Source(JdbcTemplate jdbc, String schema) {

    public static V2Source landing(JdbcTemplate target) {
        return new V2Source(target, "landing");
    }

    public static V2Source v2(JdbcTemplate replica) {
        return new V2Source(replica, "public");
    }

    /**
     * Landing rows know that they are deleted, or that columns are missing; v2's own rows simply
     * are there.
     */
    boolean isLanding() {
        return schema.equals("landing");
    }

    /** Condition that a row exists. */
    String exists(String alias) {
        return isLanding() ? "not %s._deleted".formatted(alias) : "true";
    }
}
