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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds events that could not be landed. Thread-safe. */
public final class DeadLetterBox {

    /** Who may not read the values must not find by them either. */
    private static final PagedQuery FIND =
            new PagedQuery(
                    """
                    select id, topic, partition, record_offset, code, message, record_key, record_value, state,
                           generation, attempts, created_at, resolved_at, resolved_by, resolution
                      from ghost.dead_letter
                     where case :state when 'OPEN' then state in ('NEW', 'RETRY') when 'ALL' then true else state = :state end
                       and (:code::text is null or code = :code)
                       and (:topic::text is null or topic = :topic or topic like '%.' || :topic)
                       and (:text::text is null or case when :showsAll then position(lower(:text) in lower(message)) > 0
                            or position(convert_to(:text, 'UTF8') in record_key) > 0
                            or position(convert_to(:text, 'UTF8') in record_value) > 0 else false end)
                    """,
                    "id");

    private static final String COUNT =
            """
            select code, state, count(*) as letters, min(created_at) as since
              from ghost.dead_letter group by code, state order by code, state
            """;

    private final JdbcClient target;
    private final Masking masking;

    DeadLetterBox(JdbcClient target, Masking masking) {
        this.target = target;
        this.masking = masking;
    }

    /** What became of a dead letter; the filter knows two words more. */
    public enum State {
        /** New, or about to be landed again. */
        OPEN,
        NEW,
        RETRY,
        RETRIED,
        SUPERSEDED,
        DISCARDED,
        ALL
    }

    /**
     * Which ones; null means any.
     *
     * @param state null means those that are open
     * @param topic its whole name, or the v2 table
     * @param text stands in the message, or as it is in key or value
     */
    public record Filter(
            @Nullable State state,
            @Nullable String code,
            @Nullable String topic,
            @Nullable String text) {}

    /** How many there are of a code. */
    public record Count(String code, String state, long letters, OffsetDateTime since) {}

    /** An event that could not be landed. */
    record Entry(
            long id,
            String topic,
            int partition,
            long recordOffset,
            String code,
            String message,
            byte @Nullable [] recordKey,
            byte @Nullable [] recordValue,
            String state,
            @Nullable Integer generation,
            int attempts,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime resolvedAt,
            @Nullable String resolvedBy,
            @Nullable String resolution) {}

    /**
     * An event that could not be landed, as told.
     *
     * @param key its text, null if there is none
     * @param value its text, null if there is none
     * @param attempts how often it was tried to land it again
     */
    public record DeadLetter(
            long id,
            String topic,
            int partition,
            long offset,
            String code,
            @Nullable String message,
            @Nullable String key,
            @Nullable String value,
            String state,
            @Nullable Integer generation,
            int attempts,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime resolvedAt,
            @Nullable String resolvedBy,
            @Nullable String resolution,
            List<Action> actions) {}

    /** In the order in which they were read. */
    public Page<DeadLetter> find(Filter filter, Paging paging) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        State state = filter.state();
        parameters.put("state", (state == null ? State.OPEN : state).name());
        parameters.put("code", filter.code());
        parameters.put("topic", filter.topic());
        parameters.put("text", filter.text());
        parameters.put("showsAll", masking.showsAll());
        return FIND.read(target, parameters, Entry.class, paging).map(this::view);
    }

    private DeadLetter view(Entry entry) {
        String table = entry.topic().substring(entry.topic().lastIndexOf('.') + 1);
        return new DeadLetter(
                entry.id(),
                entry.topic(),
                entry.partition(),
                entry.recordOffset(),
                entry.code(),
                masking.message(table, entry.message()),
                masking.event(table, entry.recordKey()),
                masking.event(table, entry.recordValue()),
                entry.state(),
                entry.generation(),
                entry.attempts(),
                entry.createdAt(),
                entry.resolvedAt(),
                entry.resolvedBy(),
                entry.resolution(),
                actions(entry));
    }

    private static List<Action> actions(Entry entry) {
        return List.of(action("retry", entry), action("discard", entry));
    }

    private static Action action(String name, Entry entry) {
        String href = "/api/v1/dead-letters/%s?id=%d".formatted(name, entry.id());
        String obstacle = obstacle(name, entry.state());
        return obstacle == null
                ? Action.possible(name, href)
                : Action.impossible(name, href, obstacle);
    }

    private static @Nullable String obstacle(String action, String state) {
        return switch (state) {
            case "NEW" -> null;
            case "RETRY" -> "a consumer is about to land it again";
            case "DISCARDED" -> action.equals("retry") ? null : "it is discarded; retry recalls it";
            case "SUPERSEDED" -> "a newer state of its row is known";
            default -> "it has landed";
        };
    }

    /** How many there are by code and state. */
    public List<Count> counts() {
        return target.sql(COUNT).query(Count.class).list();
    }
}
