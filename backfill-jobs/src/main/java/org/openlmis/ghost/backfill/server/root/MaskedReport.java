package org.openlmis.ghost.backfill.server.root;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.privacy.Masking;
import org.openlmis.ghost.inspect.RootReport;
import org.openlmis.ghost.inspect.RootReport.CutText;
import org.openlmis.ghost.inspect.RootReport.DerivedRow;
import org.openlmis.ghost.inspect.RootReport.LandingRow;
import org.openlmis.ghost.inspect.RootReport.Mark;
import org.openlmis.ghost.inspect.RootReport.Quarantined;
import org.openlmis.ghost.inspect.RootReport.Remarked;
import org.openlmis.ghost.verify.Difference;
import org.openlmis.ghost.verify.DryRun;
import org.openlmis.ghost.verify.DryRun.RowValues;

/** A report without the personal data that whoever asks may not read. */
record MaskedReport(Masking masking, RootReport report) {

    RootReport masked() {
        return new RootReport(
                report.entity(),
                report.key(),
                report.landing().stream().map(this::masked).toList(),
                report.stream(),
                report.chunk(),
                masked(report.mark()),
                masked(report.quarantined()),
                masked(report.dryRun()),
                report.derived().stream().map(this::masked).toList(),
                report.remarks().stream().map(this::masked).toList(),
                report.cutTexts().stream().map(this::masked).toList());
    }

    private LandingRow masked(LandingRow row) {
        return new LandingRow(
                row.table(),
                masking.row(row.table(), row.values()),
                row.generation(),
                row.origin(),
                row.lsn(),
                row.deleted(),
                row.missing());
    }

    private @Nullable Mark masked(@Nullable Mark mark) {
        return mark == null
                ? null
                : new Mark(
                        mark.state(),
                        mark.rows(),
                        mark.markedAt(),
                        mark.v2Time(),
                        mark.lsn(),
                        mark.waitCode(),
                        mark.waitEntity(),
                        mark.waitKey(),
                        masking.message(report.entity(), mark.waitDetail()),
                        mark.attempts(),
                        mark.retryAt());
    }

    private @Nullable Quarantined masked(@Nullable Quarantined refused) {
        return refused == null
                ? null
                : new Quarantined(
                        refused.code(),
                        refused.v2Table(),
                        refused.columnName(),
                        masking.value(refused.v2Table(), refused.columnName(), refused.value()),
                        String.valueOf(masking.message(refused.v2Table(), refused.message())),
                        refused.lsn(),
                        refused.attempts(),
                        refused.since(),
                        refused.lastAt(),
                        refused.discardedAt(),
                        refused.discardedBy(),
                        refused.discardReason());
    }

    private DryRun masked(DryRun run) {
        return new DryRun(
                run.verdict(),
                run.code(),
                run.place(),
                maskedValue(run),
                masking.message(report.entity(), run.message()),
                run.rows().stream().map(this::masked).toList(),
                run.differences().stream().map(this::masked).toList());
    }

    private @Nullable String maskedValue(DryRun run) {
        String place = run.place();
        int dot = place == null ? -1 : place.indexOf('.');
        return place == null || dot < 0
                ? masking.value(report.entity(), null, run.value())
                : masking.value(place.substring(0, dot), place.substring(dot + 1), run.value());
    }

    private RowValues masked(RowValues row) {
        return new RowValues(row.table(), row.key(), masking.row(row.table(), row.values()));
    }

    private Difference masked(Difference difference) {
        return new Difference(
                difference.rootKey(),
                difference.kind(),
                difference.table(),
                difference.key(),
                difference.column(),
                masking.value(difference.table(), difference.column(), difference.expected()),
                masking.value(difference.table(), difference.column(), difference.actual()),
                difference.remedy());
    }

    private DerivedRow masked(DerivedRow row) {
        List<RowValues> held = row.held().stream().map(this::masked).toList();
        return new DerivedRow(row.table(), row.key(), row.leaving(), row.retired(), held);
    }

    private Remarked masked(Remarked remark) {
        return new Remarked(
                remark.code(),
                remark.v2Table(),
                remark.v2Key(),
                remark.columnName(),
                masking.value(remark.v2Table(), remark.columnName(), remark.value()),
                String.valueOf(masking.message(remark.v2Table(), remark.message())),
                remark.since());
    }

    private CutText masked(CutText cut) {
        return new CutText(
                cut.v3Table(),
                cut.v3Key(),
                cut.columnName(),
                String.valueOf(masking.value(cut.v3Table(), cut.columnName(), cut.fullText())));
    }
}
