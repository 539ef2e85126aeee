package org.openlmis.ghost.apply;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The entity's row and its counts, as the protocol needs them inside its transactions. */
final class EntityRows {

    private static final int SHARDS = 16;
    private static final String STATE =
            """
            select e.generation, e.filled_generation, e.planned, e.desired, e.halted, e.settings,
                (select c.state from ghost.clearing c where c.entity = e.name and c.state <> 'DONE')
            from ghost.entity e where e.name = ?""";
    private static final String COUNT =
            """
            insert into ghost.entity_count as c (entity, generation, driver, shard, read, written, unchanged, skipped)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (entity, generation, driver, shard) do update set
                read = c.read + excluded.read, written = c.written + excluded.written,
                unchanged = c.unchanged + excluded.unchanged, skipped = c.skipped + excluded.skipped""";

    private static final String NOTE_LANDED =
            "update ghost.entity set landed_otherwise = true where settings <> ? and not landed_otherwise";

    private final JdbcTemplate target;

    EntityRows(JdbcTemplate target) {
        this.target = target;
    }

    /**
     * @param generation 0 before the first
     * @param filledGeneration null until the entity was filled once
     * @param planned whether the current generation's chunks are known
     * @param settings the settings v3 is derived under, told by the process that started last
     * @param clearing PENDING, CLEARING or CLEARED while its rows are deleted, see {@link Clearing}
     */
    record State(
            int generation,
            @Nullable Integer filledGeneration,
            boolean planned,
            boolean paused,
            @Nullable String halted,
            @Nullable String settings,
            @Nullable String clearing) {

        /** Whether every root demands no rows, and none waits for its chunk. */
        boolean isClearing() {
            return "CLEARING".equals(clearing);
        }

        boolean mayDerive() {
            if (clearing != null) {
                return isClearing();
            }
            return !paused && halted == null && (filledGeneration != null || planned);
        }

        /**
         * The generation whose chunks must have landed before their roots are derived, or null
         * after the first fill.
         */
        @Nullable Integer firstFill() {
            return filledGeneration == null && !isClearing() ? generation : null;
        }
    }

    /** The entity's state; the caller holds the entity's lock if it relies on the generation. */
    State state(String entity) {
        return target
                .query(
                        STATE,
                        (row, number) ->
                                new State(
                                        row.getInt(1),
                                        (Integer) row.getObject(2),
                                        row.getBoolean(3),
                                        row.getString(4).equals("PAUSED"),
                                        row.getString(5),
                                        row.getString(6),
                                        row.getString(7)),
                        entity)
                .stream()
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "entity %s is not prepared: start one application first"
                                                .formatted(entity)));
    }

    /**
     * Rows were landed by a process with these settings; if v3 is derived under others it may not
     * have known who looks them up.
     */
    void noteLandedUnder(String settings) {
        target.update(NOTE_LANDED, settings);
    }

    /** v2 rows and what became of them. */
    record Count(long read, long written, long unchanged, long skipped) {

        boolean isNothing() {
            return read == 0 && written == 0 && unchanged == 0 && skipped == 0;
        }
    }

    /** Adds to the counts, last in a transaction: parallel workers share the counting rows. */
    void count(String entity, int generation, Driver driver, Count count) {
        if (!count.isNothing()) {
            int shard = (int) (Thread.currentThread().getId() % SHARDS);
            target.update(
                    COUNT,
                    entity,
                    generation,
                    driver.name(),
                    shard,
                    count.read(),
                    count.written(),
                    count.unchanged(),
                    count.skipped());
        }
    }
}
