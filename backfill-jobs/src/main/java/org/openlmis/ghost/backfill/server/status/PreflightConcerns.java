package org.openlmis.ghost.backfill.server.status;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.openlmis.ghost.backfill.preflight.Code;
import org.openlmis.ghost.backfill.preflight.Finding;
import org.openlmis.ghost.backfill.preflight.Findings;
import org.openlmis.ghost.backfill.server.lag.StreamLag;
import org.openlmis.ghost.backfill.server.status.Concern.Severity;

/** What is to be told of the surroundings: servers, capture, topics, connector. */
final class PreflightConcerns {

    /** Each entity tells of its own drift. */
    private static final Set<Code> TOLD_BY_ENTITIES = EnumSet.of(Code.V2_SCHEMA, Code.V3_SCHEMA);

    private static final int READABLE = 300;

    private PreflightConcerns() {}

    /** A slot that is lost {@link StreamConcerns} tell of, which notice it sooner. */
    static List<Concern> of(Findings seen, StreamLag.Slot slot) {
        return seen.findings().stream()
                .filter(finding -> finding.level().compareTo(Finding.Level.WARNING) >= 0)
                .filter(finding -> !TOLD_BY_ENTITIES.contains(finding.code()))
                .filter(finding -> finding.code() != Code.SLOT || !StreamConcerns.isLost(slot))
                .map(PreflightConcerns::concern)
                .toList();
    }

    private static Concern concern(Finding finding) {
        String remedy = String.valueOf(finding.remedy());
        return new Concern(
                finding.code().name(),
                finding.isError() ? Severity.ERROR : Severity.WARNING,
                null,
                "%s: %s".formatted(finding.place(), finding.message()),
                remedy.length() > READABLE ? "run what preflight prints" : remedy,
                "/api/v1/preflight");
    }
}
