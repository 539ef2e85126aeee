package org.openlmis.ghost.backfill.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.start.UnusableException;
import org.openlmis.ghost.mapping.MappingCatalogue;
import picocli.CommandLine.Option;

/** One entity, or all of them in load order. */
final class EntityChoice {

    @Option(
            names = "--entity",
            required = true,
            paramLabel = "NAME",
            description = "The entity, such as facilities.")
    private @Nullable String entity;

    @Option(
            names = "--all",
            required = true,
            description = "All entities, each after those it refers to.")
    private boolean all;

    boolean isAll() {
        return all;
    }

    /** The entities chosen; an unknown one is refused. */
    List<String> of(MappingCatalogue catalogue) {
        return entity == null ? catalogue.entityNames() : List.of(known(entity, catalogue));
    }

    static String known(String entity, MappingCatalogue catalogue) {
        if (!catalogue.entityNames().contains(entity)) {
            throw new UnusableException(
                    "--entity=%s names no entity; known are %s"
                            .formatted(entity, String.join(", ", catalogue.entityNames())));
        }
        return entity;
    }
}
