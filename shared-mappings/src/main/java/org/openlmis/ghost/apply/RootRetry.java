package org.openlmis.ghost.apply;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.dirty.DirtyRoots;
import org.openlmis.ghost.log.LogField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has single roots derived again because an operator says so; whoever derives dirty roots does it.
 * Thread-safe.
 */
public final class RootRetry {

    private static final Logger LOG = LoggerFactory.getLogger(RootRetry.class);

    private static final String REDIRTY =
            "insert into ghost.dirty_root as d (entity, root_key) values (?, ?) "
                    + DirtyRoots.RENEW;

    private static final String WANTED =
            """
            from ghost.quarantine q where (?::text is null or q.entity = ?)
            and (?::text is null or q.code = ?) and (?::text is null or q.root_key = ?)""";

    /** What was discarded is left alone, unless it is meant by its key. */
    private static final String REDIRTY_QUARANTINED =
            "insert into ghost.dirty_root as d (entity, root_key) select q.entity, q.root_key "
                    + WANTED
                    + " and (q.discarded_at is null or ?::text is not null) order by 1, 2 "
                    + DirtyRoots.RENEW;

    private static final String RECALL =
            """
            update ghost.quarantine set discarded_at = null, discarded_by = null, discard_reason = null
            where entity = ? and root_key = ?""";

    private final TargetTransactions target;

    private RootRetry(TargetTransactions target) {
        this.target = target;
    }

    /** In this target, whose schema ghost is migrated. */
    public static RootRetry in(DataSource target) {
        return new RootRetry(new TargetTransactions(target));
    }

    /**
     * Makes a root dirty.
     *
     * @param rootKey known to be one of the entity's
     */
    public void rederive(String entity, String rootKey) {
        target.runWithoutResult(() -> target.jdbc().update(REDIRTY, entity, rootKey));
        tell(entity, rootKey);
    }

    /**
     * Makes quarantined roots dirty; null means any. Marks come first, as when roots are derived.
     *
     * @return how many
     */
    public long quarantined(
            @Nullable String entity, @Nullable String code, @Nullable String rootKey) {
        long dirtied =
                target.get(
                        () -> {
                            @Nullable Object[] wanted = {
                                entity, entity, code, code, rootKey, rootKey, rootKey
                            };
                            long dirty = target.jdbc().update(REDIRTY_QUARANTINED, wanted);
                            if (rootKey != null) {
                                target.jdbc().update(RECALL, entity, rootKey);
                            }
                            return dirty;
                        });
        if (entity != null && rootKey != null && dirtied > 0) {
            tell(entity, rootKey);
        }
        return dirtied;
    }

    private static void tell(String entity, String rootKey) {
        LogField.ofRoot(
                entity, rootKey, () -> LOG.info("rederive entity={} root={}", entity, rootKey));
    }
}
