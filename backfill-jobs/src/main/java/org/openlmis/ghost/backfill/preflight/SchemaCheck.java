package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Whether a live schema is what the mappings believe.
 *
 * @param side {@link Code#V2_SCHEMA} or {@link Code#V3_SCHEMA}
 * @param place the setting of the database
 */
record SchemaCheck(Code side, String place, Comparison comparison) implements Check {

    /** Finds the differences of a live schema. */
    @FunctionalInterface
    interface Comparison {
        List<org.openlmis.ghost.drift.Finding> of(Connection connection) throws SQLException;
    }

    @Override
    public List<Finding> findings(Connection connection) throws SQLException {
        List<Finding> findings = comparison.of(connection).stream().map(this::finding).toList();
        return findings.isEmpty()
                ? List.of(Finding.ok(side, place, "its schema is as the mappings know it"))
                : findings;
    }

    private Finding finding(org.openlmis.ghost.drift.Finding drift) {
        String message =
                "%s: %s %s is %s, expected %s"
                        .formatted(
                                drift.entity(),
                                drift.table(),
                                drift.column(),
                                drift.actual(),
                                drift.expected());
        return drift.blocking()
                ? Finding.error(side, place, message, drift.remedy())
                : Finding.warning(side, place, message, drift.remedy());
    }
}
