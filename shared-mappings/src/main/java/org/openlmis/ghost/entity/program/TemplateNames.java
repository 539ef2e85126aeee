package org.openlmis.ghost.entity.program;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.program.ProgramMapping.Program;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.NativeValue;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A template is named after its program. v3 wants its templates' names unique ignoring case, v2 not
 * even its programs': the lowest id keeps the plain name, the others get the code (ruling R-10).
 */
record TemplateNames(Lookup<Program, Peer> peers, NativeValue<Program> taken) {

    static final String TEMPLATES = "requisition.requisition_templates";

    /** What a program must know of all the others. */
    record Peer(@V2Key int id, String code, @Nullable String name) {

        String title() {
            return ProgramMapping.title(name, code);
        }
    }

    static TemplateNames of(Definition<Program> program) {
        return new TemplateNames(
                program.lookup("programs", Peer.class),
                program.nativeValue(TEMPLATES, "name", Match.IGNORE_CASE, it -> named(it.title())));
    }

    String of(Aggregate<Program> program) {
        Program root = program.root();
        return isKept(program)
                ? named(root.title())
                : named("%s (%s)".formatted(root.title(), Text.trim(root.code())));
    }

    private boolean isKept(Aggregate<Program> program) {
        return !program.isTaken(taken)
                && program.all(peers).stream()
                        .filter(peer -> isEqual(peer.title(), program.root().title()))
                        .allMatch(peer -> peer.id() >= program.root().id());
    }

    private static boolean isEqual(String one, String other) {
        Object normalised = Match.IGNORE_CASE.normalise(one);
        return normalised != null && normalised.equals(Match.IGNORE_CASE.normalise(other));
    }

    private static String named(String program) {
        return program + " (v2)";
    }
}
