package org.openlmis.ghost.inspect;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.verify.DryRun;
import org.openlmis.ghost.verify.DryRun.RowValues;

/**
 * Everything known about one root, from the row v2 had to the rows v3 has.
 *
 * @param landing its landing rows, root first, deleted ones included
 * @param stream how far the stream is in the topics of its tables
 * @param chunk the chunk of the current generation that covers its key, null if none does
 * @param mark why it is to be derived or waits, null if neither
 * @param quarantined why the mapping refused it, null if it did not
 * @param dryRun what the mapping says of it now
 * @param derived the v3 rows that were derived from it
 */
public record RootReport(
        String entity,
        String key,
        List<LandingRow> landing,
        List<StreamPosition> stream,
        @Nullable Chunk chunk,
        @Nullable Mark mark,
        @Nullable Quarantined quarantined,
        DryRun dryRun,
        List<DerivedRow> derived,
        List<Remarked> remarks,
        List<CutText> cutTexts) {

    /** Whether anybody has ever heard of the root. */
    public boolean known() {
        return !landing.isEmpty() || mark != null || quarantined != null || !derived.isEmpty();
    }

    /**
     * The newest known state of a v2 row.
     *
     * @param table v2's
     * @param values by column; texts, null for null
     * @param origin CHUNK or EVENT
     * @param lsn where v2 logged the event, or the replica was when the chunk was read
     * @param missing columns an event left out that are not known from before, null if none
     */
    public record LandingRow(
            String table,
            Map<String, @Nullable String> values,
            int generation,
            String origin,
            String lsn,
            boolean deleted,
            @Nullable String missing) {}

    /** The newest change that has landed from a partition. */
    public record StreamPosition(
            String topic,
            int partition,
            long nextOffset,
            @Nullable String lsn,
            @Nullable OffsetDateTime v2Time,
            OffsetDateTime updatedAt) {}

    /** A chunk; bounds are root keys, lower exclusive, null open. */
    public record Chunk(
            int generation,
            int number,
            @Nullable String lowerKey,
            @Nullable String upperKey,
            String state,
            int attempts,
            @Nullable String leaseOwner,
            @Nullable OffsetDateTime leaseUntil,
            @Nullable String lsn,
            @Nullable OffsetDateTime landedAt,
            @Nullable OffsetDateTime doneAt) {}

    /**
     * The dirty mark.
     *
     * @param state DIRTY or WAITING
     * @param rows v2 rows landed since the root was last derived
     */
    public record Mark(
            String state,
            long rows,
            OffsetDateTime markedAt,
            @Nullable OffsetDateTime v2Time,
            @Nullable String lsn,
            @Nullable String waitCode,
            @Nullable String waitEntity,
            @Nullable String waitKey,
            @Nullable String waitDetail,
            int attempts,
            @Nullable OffsetDateTime retryAt) {}

    /** The entry in quarantine; what is about discarding is null unless somebody did. */
    public record Quarantined(
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
     * A row that was derived.
     *
     * @param leaving it goes once nothing refers to it any more
     * @param retired it stays as inactive as long as its root stands
     * @param held what v3 holds under its key: nothing if the row is gone, several rows of a set
     */
    public record DerivedRow(
            String table, String key, boolean leaving, boolean retired, List<RowValues> held) {}

    /** A remark on one of its v2 rows. */
    public record Remarked(
            String code,
            String v2Table,
            String v2Key,
            @Nullable String columnName,
            @Nullable String value,
            String message,
            OffsetDateTime since) {}

    /** The whole text of a v3 column that holds only its beginning. */
    public record CutText(String v3Table, String v3Key, String columnName, String fullText) {}
}
