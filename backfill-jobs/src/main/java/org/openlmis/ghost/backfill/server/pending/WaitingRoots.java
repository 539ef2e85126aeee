package org.openlmis.ghost.backfill.server.pending;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.privacy.Masking;
import org.openlmis.ghost.backfill.server.resource.Page;
import org.openlmis.ghost.backfill.server.resource.Paging;
import org.openlmis.ghost.backfill.server.root.RootPaths;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds roots that wait. Thread-safe. */
public final class WaitingRoots {

    private static final PagedQuery FIND =
            new PagedQuery(
                    """
                    select entity, root_key, row_count as rows, wait_code as code, wait_entity as for_entity,
                           wait_key as for_key, wait_detail as detail, attempts, marked_at as since, retry_at
                      from ghost.dirty_root
                     where state = 'WAITING' and (:entity::text is null or entity = :entity)
                       and (:code::text is null or wait_code = :code)
                       and (:forEntity::text is null or wait_entity = :forEntity)
                    """,
                    "marked_at, entity, root_key");

    private final JdbcClient target;
    private final Masking masking;

    WaitingRoots(JdbcClient target, Masking masking) {
        this.target = target;
        this.masking = masking;
    }

    /**
     * Which ones; null means any.
     *
     * @param forEntity the entity whose rows are waited for
     */
    public record Filter(
            @Nullable String entity, @Nullable String code, @Nullable String forEntity) {}

    /** A root that waits for the row {@code forKey} of {@code forEntity}. */
    record Entry(
            String entity,
            String rootKey,
            long rows,
            @Nullable String code,
            @Nullable String forEntity,
            @Nullable String forKey,
            @Nullable String detail,
            int attempts,
            OffsetDateTime since,
            @Nullable OffsetDateTime retryAt) {}

    /**
     * A waiting root, as told.
     *
     * @param root where everything about it is told
     * @param forRoot the same of the root it waits for, null if it waits for something else
     */
    public record Waiting(
            String entity,
            String rootKey,
            String root,
            long rows,
            @Nullable String code,
            @Nullable String forEntity,
            @Nullable String forKey,
            @Nullable String forRoot,
            @Nullable String detail,
            int attempts,
            OffsetDateTime since,
            @Nullable OffsetDateTime retryAt) {}

    /** The oldest first. */
    public Page<Waiting> find(Filter filter, Paging paging) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("entity", filter.entity());
        parameters.put("code", filter.code());
        parameters.put("forEntity", filter.forEntity());
        return FIND.read(target, parameters, Entry.class, paging).map(this::view);
    }

    private Waiting view(Entry entry) {
        String forEntity = entry.forEntity();
        String forKey = entry.forKey();
        return new Waiting(
                entry.entity(),
                entry.rootKey(),
                RootPaths.of(entry.entity(), entry.rootKey()),
                entry.rows(),
                entry.code(),
                forEntity,
                forKey,
                forEntity == null || forKey == null ? null : RootPaths.of(forEntity, forKey),
                masking.message(entry.entity(), entry.detail()),
                entry.attempts(),
                entry.since(),
                entry.retryAt());
    }
}
