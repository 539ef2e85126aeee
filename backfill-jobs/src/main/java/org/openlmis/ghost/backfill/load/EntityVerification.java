package org.openlmis.ghost.backfill.load;

import java.util.List;

/** Compares what v3 holds of an entity with what the mappings derive from v2. */
public interface EntityVerification {

    /**
     * What one entity's verification found.
     *
     * @param compared v3 rows compared
     * @param differences rows that differ, in the operator's words, perhaps only the first of them
     * @param count how many rows differ
     */
    record Result(long compared, List<String> differences, long count) {

        public boolean isEqual() {
            return count == 0;
        }
    }

    Result verify(String entity);
}
