package org.openlmis.ghost.entity.program;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.program.ProgramMapping.Program;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * The requisition columns of a program: those it configures or, if it configures none but has
 * requisitions nevertheless, v2's own. v3 demands a template of every requisition, v2 does not.
 */
final class ProgramColumns {

    /**
     * The columns read of v2 {@code program_rnr_columns}. v2 keeps rows of programs that do not
     * exist; they belong to no root, so nothing is derived of them.
     */
    record Configured(
            @V2Key int id,
            int masterColumnId,
            int programId,
            String label,
            boolean visible,
            int position,
            @Nullable String source,
            @Nullable LocalDateTime createdDate,
            @Nullable LocalDateTime modifiedDate,
            @Nullable Integer rnrOptionId,
            @Nullable String calculationOption) {}

    /** What a configured column must know of the option it chooses. */
    record Option(@V2Key int id, String name) {}

    /** Any requisition of the program. */
    record Requisition(@V2Key int id, int programId) {}

    /** A v2 column as this program shows it; a null label means v3's. */
    record Column(
            int id,
            String name,
            @Nullable String label,
            boolean visible,
            int position,
            @Nullable String source,
            @Nullable String option,
            @Nullable String calculationOption,
            @Nullable LocalDateTime createdDate,
            @Nullable LocalDateTime modifiedDate) {}

    private final Child<Configured> configured;
    private final Lookup<Program, MasterColumnMapping.Column> masters;
    private final Lookup<Configured, Option> options;
    private final Lookup<Program, Requisition> requisition;

    private ProgramColumns(Definition<Program> program, Child<Configured> configured) {
        this.configured = configured;
        masters = program.lookup("master_rnr_columns", MasterColumnMapping.Column.class);
        options =
                program.lookup(configured, "configurable_rnr_options", Option.class)
                        .on(Configured::rnrOptionId, Option::id);
        requisition =
                program.lookup("requisitions", Requisition.class)
                        .on(Program::id, Requisition::programId)
                        .anyOne();
    }

    static ProgramColumns of(Definition<Program> program) {
        var configured =
                program.child("program_rnr_columns", Configured.class, Configured::programId);
        configured.leaveBehind("audit of v2", "createdby", "modifiedby");
        configured.leaveBehind("v3 validates formulas always", "formulavalidationrequired");
        return new ProgramColumns(program, configured);
    }

    /** The program if it gets a template. */
    List<Program> templated(Aggregate<Program> program) {
        return hasTemplate(program) ? List.of(program.root()) : List.of();
    }

    /** Whether v3 needs one: columns are configured, or requisitions were made without. */
    boolean hasTemplate(Aggregate<Program> program) {
        return isConfigured(program) || program.one(requisition) != null;
    }

    boolean isConfigured(Aggregate<Program> program) {
        return !program.all(configured).isEmpty();
    }

    List<Column> of(Aggregate<Program> program) {
        return isConfigured(program)
                ? program.all(configured).stream()
                        .flatMap(column -> named(program, column))
                        .toList()
                : program.all(masters).stream().map(ProgramColumns::column).toList();
    }

    private Stream<Column> named(Aggregate<Program> program, Configured column) {
        Option option = program.one(options, column);
        return program.all(masters).stream()
                .filter(master -> master.id() == column.masterColumnId())
                .map(master -> column(column, master.name(), option));
    }

    private static Column column(Configured column, String name, @Nullable Option option) {
        return new Column(
                column.id(),
                name,
                column.label(),
                column.visible(),
                column.position(),
                column.source(),
                option == null ? null : option.name(),
                column.calculationOption(),
                column.createdDate(),
                column.modifiedDate());
    }

    private static Column column(MasterColumnMapping.Column column) {
        return new Column(
                column.id(),
                column.name(),
                column.label(),
                column.visible(),
                column.position(),
                column.source(),
                null,
                null,
                column.createdDate(),
                null);
    }
}
