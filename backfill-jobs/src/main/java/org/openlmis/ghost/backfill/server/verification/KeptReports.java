package org.openlmis.ghost.backfill.server.verification;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.openlmis.ghost.backfill.server.privacy.Masking;
import org.openlmis.ghost.verify.VerificationReport;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The last report of each verification, in the target. Who may not read personal data is not shown
 * the values that differ. Thread-safe.
 */
final class KeptReports {

    private static final String KEEP =
            """
            insert into ghost.verification (subject, started_at, finished_at, equal, report)
            values (:name, :started, :finished, :equal, :report::jsonb)
            on conflict (subject) do update
               set started_at = excluded.started_at, finished_at = excluded.finished_at,
                   equal = excluded.equal, report = excluded.report
            """;

    private static final String FIND =
            "select report::text from ghost.verification where subject = ?";

    private final JdbcClient target;
    private final Masking masking;

    KeptReports(JdbcClient target, Masking masking) {
        this.target = target;
        this.masking = masking;
    }

    /**
     * Replaces the one before.
     *
     * @param name of an entity, or {@link Verifications#ALL}
     */
    void keep(String name, VerificationReport report) {
        target.sql(KEEP)
                .param("name", name)
                .param("started", OffsetDateTime.ofInstant(report.startedAt(), ZoneOffset.UTC))
                .param("finished", OffsetDateTime.ofInstant(report.finishedAt(), ZoneOffset.UTC))
                .param("equal", report.equal())
                .param("report", report.json())
                .update();
    }

    /** As whoever asks now may read it. */
    Optional<JsonNode> find(String name) {
        return target.sql(FIND)
                .param(name)
                .query(String.class)
                .optional()
                .map(JsonMapper.shared()::readTree)
                .map(this::masked);
    }

    private JsonNode masked(JsonNode report) {
        for (JsonNode difference : report.findValues("differences")) {
            difference.forEach(each -> mask((ObjectNode) each));
        }
        return report;
    }

    private void mask(ObjectNode difference) {
        String table = difference.path("table").asString();
        String column = difference.path("column").asString();
        for (String side : List.of("expected", "actual")) {
            if (difference.path(side).isString()) {
                String value = difference.path(side).stringValue();
                difference.put(side, masking.value(table, column, value));
            }
        }
    }
}
