package org.openlmis.ghost.testing;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Programs without what else the product makes of them: a code that only the lowest id keeps, and
 * that no row created in v3 may have.
 */
public final class ProgramFixture implements EntityMapping<ProgramFixture.Program> {

    /** The columns read of v2 {@code programs}. */
    public record Program(
            @V2Key int id, String code, @Nullable String name, @Nullable Boolean active) {}

    /** What a program must know of those with an equal code. */
    public record SameCode(@V2Key int id, String code) {}

    @Override
    public void define(Definition<Program> program) {
        program.from("programs");

        program.quarantineIfTaken("referencedata.programs", "code", Match.CODE, Program::code);
        var sameCode =
                program.lookup("programs", SameCode.class)
                        .on(Program::code, SameCode::code, Match.CODE);
        program.quarantineWhen(
                "CODE_NOT_UNIQUE",
                "code",
                Program::code,
                "another program with a lower id has this code",
                it -> it.all(sameCode).stream().anyMatch(other -> other.id() < it.root().id()));

        program.into("referencedata.programs")
                .identity("id", "programs", Program::id)
                .set("code", it -> Text.withoutWhiteSpace(it.code()))
                .set("name", Program::name)
                .set("active", Program::active, false)
                .always("periodsskippable", false)
                .always("shownonfullsupplytab", false)
                .always("enabledatephysicalstockcountcompleted", false)
                .always("skipauthorization", false);
    }
}
