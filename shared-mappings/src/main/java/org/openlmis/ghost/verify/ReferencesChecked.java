package org.openlmis.ghost.verify;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TargetTable;

/** Knows which references can be checked now, how, and which entities have to do with them. */
final class ReferencesChecked {

    private static final Set<String> LOADED = Set.of("FILLED", "SYNCED");

    private final MappingCatalogue catalogue;
    private final Set<String> notLoaded;
    private final LiveColumns live;

    ReferencesChecked(Ghost ghost, LiveColumns live) {
        this.catalogue = ghost.catalogue();
        this.notLoaded =
                ghost.entities().all().stream()
                        .filter(status -> !LOADED.contains(status.state()))
                        .map(EntityStatus::name)
                        .collect(Collectors.toSet());
        this.live = live;
    }

    /** Why a reference cannot be checked; empty if it can. */
    Optional<String> obstacle(UnenforcedReference reference) {
        if (deriving(reference.table()).isEmpty()) {
            return Optional.of("no mapping derives " + reference.table());
        }
        Set<String> missing = new LinkedHashSet<>(entities(reference));
        missing.retainAll(notLoaded);
        if (!missing.isEmpty()) {
            return Optional.of("not loaded: " + String.join(", ", missing));
        }
        Map<String, String> columns = live.types(reference.table());
        return Stream.concat(
                        live.types(reference.referred()).isEmpty()
                                ? Stream.of("v3 has no table " + reference.referred())
                                : Stream.empty(),
                        reference.columns().stream()
                                .filter(column -> !columns.containsKey(column))
                                .map(column -> "v3 has no column " + column))
                .findFirst();
    }

    /** How to check a reference without an obstacle. */
    ReferenceSql sql(UnenforcedReference reference) {
        List<String> key =
                targets(reference.table())
                        .<List<String>>map(TargetTable::key)
                        .findFirst()
                        .orElseThrow();
        boolean hasId = live.types(reference.table()).containsKey("id");
        return new ReferenceSql(reference, key, hasId ? "id" : key.get(0));
    }

    /** Those that derive the rows, and those that derive what they name. */
    Collection<String> entities(UnenforcedReference reference) {
        Set<String> entities = new LinkedHashSet<>(deriving(reference.referred()));
        entities.addAll(deriving(reference.table()));
        return entities;
    }

    /** What to do about a row that names nothing. */
    String remedy(UnenforcedReference reference) {
        String first =
                deriving(reference.referred()).isEmpty()
                        ? "v3 is installed with %s: bring the row back; then "
                                .formatted(reference.referred())
                        : "";
        return "%srerun from landing, in this order: %s"
                .formatted(first, String.join(", ", entities(reference)));
    }

    private List<String> deriving(String table) {
        return catalogue.entities().stream()
                .filter(entity -> entity.targets().stream().anyMatch(of -> of.name().equals(table)))
                .map(entity -> entity.name())
                .toList();
    }

    private Stream<TargetTable<?, ?>> targets(String table) {
        return catalogue.entities().stream()
                .<TargetTable<?, ?>>flatMap(entity -> entity.targets().stream())
                .filter(target -> target.name().equals(table));
    }
}
