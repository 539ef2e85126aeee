package org.openlmis.ghost.backfill.server.web.overview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.web.pipeline.Pipeline;
import org.openlmis.ghost.backfill.server.web.words.Note;
import org.openlmis.ghost.backfill.server.web.words.Pill;

/**
 * The whole system on a page.
 *
 * @param settledAt every change v2 committed up to then is visible in v3; null if unknown
 */
record Overview(
        String headline,
        @Nullable Instant settledAt,
        List<Note.Kind> notes,
        Pipeline pipeline,
        List<Running> running,
        List<Line> lines) {

    /** An execution that is not over, with the chunks of its generation. */
    record Running(long id, String job, Pill pill, int done, int planned) {}

    /**
     * An entity.
     *
     * @param behind how old the newest moment of v2 is that v3 shows
     * @param spark rows written lately; null if none were
     */
    record Line(
            String name,
            Pill pill,
            int done,
            int planned,
            @Nullable Sparkline spark,
            String behind,
            long dirty,
            long waiting,
            long quarantined,
            int generation) {}
}
