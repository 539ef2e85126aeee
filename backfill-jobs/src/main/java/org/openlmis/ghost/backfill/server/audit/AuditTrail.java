package org.openlmis.ghost.backfill.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.openlmis.ghost.backfill.audit.Channel;
import org.openlmis.ghost.backfill.audit.Outcome;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the audit log, newest first. */
public final class AuditTrail {

    private static final String MATCHING =
            """
             where (:actor::text is null or actor = :actor)
               and (:action::text is null or action = :action)
               and (:subject::text is null or subject = :subject or starts_with(subject, :subject || '/'))
               and (:outcome::text is null or outcome = :outcome)
               and (:from::timestamptz is null or began_at >= :from)
               and (:to::timestamptz is null or began_at < :to)
            """;

    private static final String COUNT = "select count(*) from ghost.audit" + MATCHING;

    private static final String FIND =
            """
            select id, began_at, ended_at, channel, actor, origin, action, subject, parameters::text as parameters,
                   outcome, detail, times
              from ghost.audit
            """
                    + MATCHING
                    + "order by id desc limit :size offset :skipped";

    private final JdbcClient target;

    AuditTrail(JdbcClient target) {
        this.target = target;
    }

    /**
     * Returns a page of what matches.
     *
     * @param page from 0
     * @param size at least 1
     */
    public Page<AuditEntry> find(AuditFilter wanted, int page, int size) {
        long total = matching(COUNT, wanted).query(Long.class).single();
        return new Page<>(
                matching(FIND, wanted)
                        .param("size", size)
                        .param("skipped", (long) page * size)
                        .query(AuditTrail::entry)
                        .list(),
                page,
                size,
                total);
    }

    private JdbcClient.StatementSpec matching(String sql, AuditFilter wanted) {
        return target.sql(sql)
                .param("actor", wanted.actor())
                .param("action", wanted.action())
                .param("subject", wanted.subject())
                .param("outcome", wanted.outcome() == null ? null : wanted.outcome().name())
                .param("from", wanted.from())
                .param("to", wanted.to());
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("began_at", OffsetDateTime.class),
                row.getObject("ended_at", OffsetDateTime.class),
                Channel.valueOf(row.getString("channel")),
                row.getString("actor"),
                row.getString("origin"),
                row.getString("action"),
                row.getString("subject"),
                JsonMapper.shared().readTree(row.getString("parameters")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("detail"),
                row.getInt("times"));
    }
}
