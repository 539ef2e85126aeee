package org.openlmis.ghost.backfill.land;

import org.openlmis.ghost.apply.Generation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the chunk ledger says was read, with which Batch's counts must agree. */
final class LedgerRows {

    private static final String SUM_OF_DONE =
            """
            select coalesce(sum(rows_read), 0)
              from ghost.chunk
             where entity = :entity and generation = :generation and state = 'DONE'
            """;

    private final JdbcClient target;

    LedgerRows(JdbcClient target) {
        this.target = target;
    }

    /** v2 rows of all chunks that are done. */
    long ofDoneChunks(Generation generation) {
        return target.sql(SUM_OF_DONE)
                .param("entity", generation.entity())
                .param("generation", generation.number())
                .query(Long.class)
                .single();
    }
}
