package org.openlmis.ghost.backfill.server.pending;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.privacy.Masking;
import org.openlmis.ghost.backfill.server.resource.Action;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.openlmis.ghost.backfill.server.root.RootPaths;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds roots that mappings refuse. Thread-safe. */
public final class QuarantinedRoots {

    /** Who may not read the values must not find by them either. */
    private static final PagedQuery FIND =
            new PagedQuery(
                    """
                    select entity, root_key, row_count as rows, code, v2_table, column_name, value, message,
                           lsn::text as lsn, attempts, since, last_at, discarded_at, discarded_by, discard_reason
                      from ghost.quarantine
                     where (:entity::text is null or entity = :entity) and (:code::text is null or code = :code)
                       and (discarded_at is not null) = :discarded
                       and (:text::text is null or position(lower(:text) in lower(concat_ws(' ', root_key, v2_table, column_name,
                            discard_reason, case when :showsAll then concat_ws(' ', value, message) end))) > 0)
                    """,
                    "since, entity, root_key");

    private static final String COUNT =
            """
            select entity, code, count(*) filter (where discarded_at is null) as open,
                   count(*) filter (where discarded_at is not null) as discarded, min(since) as since
              from ghost.quarantine group by entity, code order by entity, code
            """;

    private final JdbcClient target;
    private final Masking masking;

    QuarantinedRoots(JdbcClient target, Masking masking) {
        this.target = target;
        this.masking = masking;
    }

    /**
     * Which ones; null means any.
     *
     * @param text stands somewhere in key, table, column, value or message
     * @param discarded true: those that somebody discarded instead of the others
     */
    public record Filter(
            @Nullable String entity,
            @Nullable String code,
            @Nullable String text,
            @Nullable Boolean discarded) {}

    /** How many roots of an entity are refused by a rule. */
    public record Count(
            String entity, String code, long open, long discarded, OffsetDateTime since) {}

    /** A root the mapping refuses. */
    record Entry(
            String entity,
            String rootKey,
            long rows,
            String code,
            String v2Table,
            @Nullable String columnName,
            @Nullable String value,
            String message,
            @Nullable String lsn,
            int attempts,
            OffsetDateTime since,
            OffsetDateTime lastAt,
            @Nullable OffsetDateTime discardedAt,
            @Nullable String discardedBy,
            @Nullable String discardReason) {}

    /**
     * A root the mapping refuses, as told.
     *
     * @param root where v2's rows, what the mapping says and v3's rows stand side by side
     * @param rows v2 rows landed since it was last derived
     */
    public record Quarantined(
            String entity,
            String rootKey,
            String root,
            long rows,
            String code,
            String v2Table,
            @Nullable String columnName,
            @Nullable String value,
            @Nullable String message,
            @Nullable String lsn,
            int attempts,
            OffsetDateTime since,
            OffsetDateTime lastAt,
            @Nullable OffsetDateTime discardedAt,
            @Nullable String discardedBy,
            @Nullable String discardReason,
            List<Action> actions) {}

    /** The oldest first. */
    public Page<Quarantined> find(Filter filter, Paging paging) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("entity", filter.entity());
        parameters.put("code", filter.code());
        parameters.put("text", filter.text());
        parameters.put("discarded", Boolean.TRUE.equals(filter.discarded()));
        parameters.put("showsAll", masking.showsAll());
        return FIND.read(target, parameters, Entry.class, paging).map(this::view);
    }

    private Quarantined view(Entry entry) {
        return new Quarantined(
                entry.entity(),
                entry.rootKey(),
                RootPaths.of(entry.entity(), entry.rootKey()),
                entry.rows(),
                entry.code(),
                entry.v2Table(),
                entry.columnName(),
                masking.value(entry.v2Table(), entry.columnName(), entry.value()),
                masking.message(entry.v2Table(), entry.message()),
                entry.lsn(),
                entry.attempts(),
                entry.since(),
                entry.lastAt(),
                entry.discardedAt(),
                entry.discardedBy(),
                entry.discardReason(),
                actions(entry));
    }

    private static List<Action> actions(Entry entry) {
        String discard = Selection.href("discard", entry.entity(), entry.rootKey());
        return List.of(
                Action.possible("retry", Selection.href("retry", entry.entity(), entry.rootKey())),
                entry.discardedAt() == null
                        ? Action.possible("discard", discard)
                        : Action.impossible(
                                "discard", discard, "it is discarded; retry recalls it"));
    }

    /** How many there are by entity and rule. */
    public List<Count> counts() {
        return target.sql(COUNT).query(Count.class).list();
    }
}
