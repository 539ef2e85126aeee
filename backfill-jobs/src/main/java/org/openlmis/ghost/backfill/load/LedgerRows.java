package org.openlmis.ghost.backfill.load;

import org.openlmis.ghost.apply.ChunkLease;
import org.openlmis.ghost.apply.Generation;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the chunk ledger says was read, which is what Batch's counts are taken from. */
final class LedgerRows {

    private static final String SUM_OF_DONE =
            """
            select coalesce(sum(rows_read), 0)
              from ghost.chunk
             where entity = :entity and generation = :generation and state = 'DONE'
            """;

    private static final String OF_CHUNK =
            """
            select rows_read
              from ghost.chunk
             where entity = :entity and generation = :generation and number = :number
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

    /** v2 rows of one chunk that was landed. */
    long of(ChunkLease chunk) {
        return target.sql(OF_CHUNK)
                .param("entity", chunk.generation().entity())
                .param("generation", chunk.generation().number())
                .param("number", chunk.number())
                .query(Long.class)
                .single();
    }
}
