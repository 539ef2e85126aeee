package org.openlmis.ghost.stream.life;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.stream.poll.Failure;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Healthy while the target database answers. Dead letters and halted entities are details: they
 * need an operator, not another process.
 */
final class TargetHealth implements HealthIndicator {

    private static final String COUNT_DEAD_LETTERS =
            """
            select count(*) from ghost.dead_letter where state = 'NEW'
            """;
    private static final String FIND_HALTED =
            """
            select name, halted from ghost.entity where halted is not null order by name
            """;

    private final JdbcTemplate target;
    private final ConsumerLifecycle lifecycle;

    TargetHealth(JdbcTemplate target, ConsumerLifecycle lifecycle) {
        this.target = target;
        this.lifecycle = lifecycle;
    }

    @Override
    public Health health() {
        String waitingFor = lifecycle.waitingFor();
        if (waitingFor != null) {
            return Health.down().withDetail("waitingFor", waitingFor).build();
        }
        try {
            return Health.up()
                    .withDetail("deadLetters", deadLetters())
                    .withDetail("haltedEntities", halted())
                    .build();
        } catch (DataAccessException e) {
            return Health.down().withDetail("error", Failure.line(e)).build();
        }
    }

    private long deadLetters() {
        @Nullable Long count = target.queryForObject(COUNT_DEAD_LETTERS, Long.class);
        return count == null ? 0 : count;
    }

    private Map<String, String> halted() {
        Map<String, String> halted = new LinkedHashMap<>();
        List<String[]> found =
                target.query(
                        FIND_HALTED,
                        (row, number) -> new String[] {row.getString(1), row.getString(2)});
        found.forEach(one -> halted.put(one[0], one[1]));
        return halted;
    }
}
