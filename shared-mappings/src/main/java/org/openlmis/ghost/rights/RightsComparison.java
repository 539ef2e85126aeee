package org.openlmis.ghost.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares v3's right assignments with what v3's own tables demand; writes nothing. */
public final class RightsComparison {

    private static final String IS_REQUESTED = "select exists (select from ghost.rights_request)";

    private static final String COUNT_REBUILDS =
            "select coalesce(max(rebuilds), 0) from ghost.rights_rebuild";
    private static final String IS_THERE =
            "select to_regclass('referencedata.right_assignments') is not null";

    private final JdbcTemplate target;

    /** Compares within the caller's transactions. */
    public RightsComparison(JdbcTemplate target) {
        this.target = target;
    }

    /** What the rule demands. */
    public record Demanded(long rows, long users) {}

    /**
     * A row that is missing or surplus.
     *
     * @param id null if the row is missing
     * @param facilityId null if the right is not bound to a facility
     * @param programId null if the right is not bound to a program
     */
    public record Row(
            @Nullable UUID id,
            UUID userId,
            String rightName,
            @Nullable UUID facilityId,
            @Nullable UUID programId) {

        private static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getObject("id", UUID.class),
                    row.getObject("userid", UUID.class),
                    row.getString("rightname"),
                    row.getObject("facilityid", UUID.class),
                    row.getObject("programid", UUID.class));
        }
    }

    /**
     * What differs.
     *
     * @param differing how many rows
     * @param rows the first of them
     */
    public record Differences(long differing, List<Row> rows) {}

    public Demanded demanded() {
        return Objects.requireNonNull(
                target.queryForObject(
                        RightsSql.COUNT_DEMANDED,
                        (row, number) -> new Demanded(row.getLong(1), row.getLong(2))));
    }

    /** Whether v3 has the table; while it is being replaced it may be missing. */
    public boolean isThere() {
        return Boolean.TRUE.equals(target.queryForObject(IS_THERE, Boolean.class));
    }

    /** Whether a rebuild is still to come, so that differences mean nothing yet. */
    public boolean isRequested() {
        return Boolean.TRUE.equals(target.queryForObject(IS_REQUESTED, Boolean.class));
    }

    /** How many rebuilds there were so far. */
    public long rebuilds() {
        return Objects.requireNonNull(target.queryForObject(COUNT_REBUILDS, Long.class));
    }

    /**
     * Rows that are missing or surplus.
     *
     * @param told how many are told in detail; all are counted
     */
    public Differences differences(int told) {
        target.execute(RightsSql.PLAN_FOR_MANY_ROWS);
        long[] differing = {0};
        List<Row> rows =
                target.query(
                        RightsSql.FIND_DIFFERENCES,
                        (row, number) -> {
                            differing[0] = row.getLong("differing");
                            return Row.of(row);
                        },
                        Math.max(1, told));
        return new Differences(differing[0], rows);
    }
}
