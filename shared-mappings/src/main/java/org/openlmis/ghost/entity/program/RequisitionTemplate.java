package org.openlmis.ghost.entity.program;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.program.ProgramMapping.Program;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/** v2 has no templates, only columns of programs: v3 gets one template per program. */
final class RequisitionTemplate {

    private static final int MONTHLY = 3;
    private static final int LONGER = 2;

    /** What a program must know of the groups of facilities that report it. */
    record GroupSchedule(@V2Key int id, int programId, int scheduleId) {}

    /** What a program must know of the periods it is reported for. */
    record Period(@V2Key int id, int scheduleId, @Nullable Integer numberOfMonths) {}

    private RequisitionTemplate() {}

    static void define(Definition<Program> program, ProgramColumns columns) {
        TemplateNames names = TemplateNames.of(program);
        Lookup<Program, GroupSchedule> groups =
                program.lookup("requisition_group_program_schedules", GroupSchedule.class)
                        .on(Program::id, GroupSchedule::programId);
        Lookup<GroupSchedule, Period> periods =
                program.lookup(groups, "processing_periods", Period.class)
                        .on(GroupSchedule::scheduleId, Period::scheduleId);

        program.intoRows(TemplateNames.TEMPLATES, columns::templated)
                .identity("id", "program_rnr_columns", Program::templateKey)
                .compute("name", (it, row) -> names.of(it))
                .compute(
                        "createddate",
                        (it, row) -> program.settings().instant(created(columns.of(it))))
                .compute(
                        "modifieddate",
                        (it, row) -> program.settings().instant(modified(columns.of(it))))
                .compute("numberofperiodstoaverage", (it, row) -> average(it, groups, periods))
                .always("populatestockonhandfromstockcards", false)
                .always("archived", false)
                .always("rejectionreasonwindowvisible", false)
                .always("requisitionreportingonly", false)
                .always("patientstabenabled", false)
                .always("enableavgconsumptionforcurrentperiod", false);
    }

    /** Of the first column, where v2 does not know of its first change. */
    private static @Nullable LocalDateTime created(List<ProgramColumns.Column> columns) {
        return dates(
                        columns,
                        column ->
                                column.createdDate() == null
                                        ? column.modifiedDate()
                                        : column.createdDate())
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDateTime modified(List<ProgramColumns.Column> columns) {
        return dates(columns, ProgramColumns.Column::modifiedDate)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<LocalDateTime> dates(
            List<ProgramColumns.Column> columns,
            Function<ProgramColumns.Column, @Nullable LocalDateTime> date) {
        return columns.stream().map(date).filter(Objects::nonNull);
    }

    /**
     * Three only if every period of all the program's schedules is one month (ruling R-10); without
     * any period nothing says so.
     */
    private static int average(
            Aggregate<Program> program,
            Lookup<Program, GroupSchedule> groups,
            Lookup<GroupSchedule, Period> periods) {
        List<Period> all =
                program.all(groups).stream()
                        .flatMap(group -> program.all(periods, group).stream())
                        .toList();
        boolean isMonthly =
                !all.isEmpty()
                        && all.stream().allMatch(it -> Objects.equals(it.numberOfMonths(), 1));
        return isMonthly ? MONTHLY : LONGER;
    }
}
