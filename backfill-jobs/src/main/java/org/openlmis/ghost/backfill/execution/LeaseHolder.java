package org.openlmis.ghost.backfill.execution;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who holds an entity's lease, by the target database's clock.
 *
 * @param owner the process, such as {@code 4711@host}
 * @param leaseUntil when the lease runs out unless it is renewed
 * @param now when this was read
 * @param execution what the lease is for; null while that is being created
 */
record LeaseHolder(String owner, Instant leaseUntil, Instant now, @Nullable Long execution) {

    /** How long the lease would last without being renewed. */
    Duration left() {
        return Duration.between(now, leaseUntil);
    }
}
