package org.openlmis.ghost.backfill.audit;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down who did what. An action is written before it begins, in a transaction of its own, and
 * finished when it ends: what cannot be written down is not done, and what was begun is known even
 * if the process dies. Safe for use by several threads.
 */
public final class AuditLog {

    private static final int LONGEST_DETAIL = 1000;

    private static final String INSERT =
            """
            insert into ghost.audit
                   (channel, actor, origin, action, subject, parameters, outcome, detail, ended_at)
            values (:channel, :actor, :origin, :action, :subject, :parameters::jsonb, :outcome, :detail,
                    case when :outcome = 'BEGUN' then null else clock_timestamp() end)
            returning id
            """;

    private static final String FINISH =
            """
            update ghost.audit
               set ended_at = clock_timestamp(), outcome = :outcome, detail = :detail,
                   parameters = parameters || :parameters::jsonb
             where id = :id and outcome = 'BEGUN'
            """;

    private static final String COUNT_AGAIN =
            """
            update ghost.audit
               set times = times + 1, ended_at = clock_timestamp()
             where id = (select max(id) from ghost.audit
                          where actor = :actor and origin is not distinct from :origin
                            and outcome = 'REFUSED' and began_at > clock_timestamp() - interval '1 minute')
            """;

    private final JdbcClient target;

    public AuditLog(DataSource target) {
        this.target = JdbcClient.create(target);
    }

    /** Returns the number under which {@link #end} finishes it. */
    public long begin(Deed deed) {
        return insert(deed, Outcome.BEGUN, null);
    }

    /**
     * Finishes an action.
     *
     * @param detail what it led to, or why it was refused or failed; null if there is nothing to
     *     say
     * @param more parameters that were not known yet when it began
     */
    public void end(long id, Outcome outcome, @Nullable String detail, Map<String, ?> more) {
        target.sql(FINISH)
                .param("id", id)
                .param("outcome", outcome.name())
                .param("detail", shortened(detail))
                .param("parameters", json(more))
                .update();
    }

    /** Writes down an action that was over, or refused, as soon as it was asked for. */
    public void record(Deed deed, Outcome outcome, @Nullable String detail) {
        insert(deed, outcome, detail);
    }

    /**
     * Writes down that somebody without a name was refused. Within a minute all refusals of one
     * origin are counted in one row, so that strangers cannot fill the database.
     */
    public void refuseStranger(Deed deed, String detail) {
        int counted =
                target.sql(COUNT_AGAIN)
                        .param("actor", deed.actor())
                        .param("origin", deed.origin())
                        .update();
        if (counted == 0) {
            insert(deed, Outcome.REFUSED, detail);
        }
    }

    private long insert(Deed deed, Outcome outcome, @Nullable String detail) {
        List<Long> ids =
                target.sql(INSERT)
                        .param("channel", deed.channel().name())
                        .param("actor", deed.actor())
                        .param("origin", deed.origin())
                        .param("action", deed.action())
                        .param("subject", deed.subject())
                        .param("parameters", json(deed.parameters()))
                        .param("outcome", outcome.name())
                        .param("detail", shortened(detail))
                        .query(Long.class)
                        .list();
        return ids.get(0);
    }

    private static String json(Map<String, ?> parameters) {
        return JsonMapper.shared().writeValueAsString(parameters);
    }

    private static @Nullable String shortened(@Nullable String detail) {
        return detail == null || detail.length() <= LONGEST_DETAIL
                ? detail
                : detail.substring(0, LONGEST_DETAIL) + "…";
    }
}
