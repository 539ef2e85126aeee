package org.openlmis.ghost.entity.program;

import java.util.List;
import org.openlmis.ghost.entity.program.ProgramMapping.Program;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * The types of facilities that support a program, active or not (ruling R-10): v3 assigns templates
 * and reasons to them, v2 to single facilities. Only keys are read of the many rows looked up, so
 * that nothing else a facility changes derives its programs again.
 */
final class SupportedTypes {

    /** A facility supports the program. */
    record Supported(@V2Key int id, int facilityId, int programId) {}

    /** What is needed of such a facility. */
    record Supporting(@V2Key int id, int typeId) {}

    /** Its type. */
    record Type(@V2Key int id) {}

    /** A program and a type of facilities that support it. */
    record Pair(int program, int type) {

        String key() {
            return "#program%d/type%d".formatted(program, type);
        }
    }

    private final Lookup<Program, Supported> supported;
    private final Lookup<Supported, Supporting> supporting;
    private final Lookup<Supporting, Type> type;

    private SupportedTypes(
            Lookup<Program, Supported> supported,
            Lookup<Supported, Supporting> supporting,
            Lookup<Supporting, Type> type) {
        this.supported = supported;
        this.supporting = supporting;
        this.type = type;
    }

    static SupportedTypes of(Definition<Program> program) {
        var supported =
                program.lookup("programs_supported", Supported.class)
                        .on(Program::id, Supported::programId);
        var supporting =
                program.lookup(supported, "facilities", Supporting.class)
                        .on(Supported::facilityId, Supporting::id);
        var type =
                program.lookup(supporting, "facility_types", Type.class)
                        .on(Supporting::typeId, Type::id);
        return new SupportedTypes(supported, supporting, type);
    }

    /** Each type once, lowest id first. */
    List<Pair> of(Aggregate<Program> program) {
        return program.all(supported).stream()
                .flatMap(row -> program.all(supporting, row).stream())
                .flatMap(facility -> program.all(type, facility).stream())
                .map(Type::id)
                .distinct()
                .sorted()
                .map(id -> new Pair(program.root().id(), id))
                .toList();
    }
}
