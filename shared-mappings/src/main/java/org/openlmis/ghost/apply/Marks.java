package org.openlmis.ghost.apply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.dirty.Dependants;
import org.openlmis.ghost.dirty.DirtyRoots;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.Touched;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.MappingCatalogue.Dependant;

/**
 * Turns what landing touched into dirty marks: the roots themselves, and those that look the rows
 * up. Marks are written after all landing rows of a transaction, entity by entity in load order and
 * sorted by key, so that two transactions do not wait for each other. Look-ups may depend on
 * settings, so a process with others than v3 is derived under says that it has landed rows.
 */
final class Marks {

    private final DirtyRoots dirtyRoots;
    private final Dependants dependants;
    private final InFlight inFlight;
    private final EntityRows entities;
    private final MappingCatalogue catalogue;

    Marks(
            DirtyRoots dirtyRoots,
            Dependants dependants,
            InFlight inFlight,
            EntityRows entities,
            MappingCatalogue catalogue) {
        this.dirtyRoots = dirtyRoots;
        this.dependants = dependants;
        this.inFlight = inFlight;
        this.entities = entities;
        this.catalogue = catalogue;
    }

    /** What one transaction has touched so far. Used by one thread. */
    final class Collected {

        private final Map<String, Map<String, Long>> roots = new HashMap<>();
        private final Map<String, Map<Dependant, List<List<@Nullable String>>>> lookups =
                new HashMap<>();

        void add(String entity, Touched touched) {
            Map<String, Long> known = roots.computeIfAbsent(entity, any -> new TreeMap<>());
            touched.roots().forEach((root, count) -> known.merge(root, count, Long::sum));
            touched.lookups().forEach(this::addLookup);
        }

        private void addLookup(Dependant dependant, List<List<@Nullable String>> values) {
            lookups.computeIfAbsent(dependant.entity().name(), any -> new HashMap<>())
                    .computeIfAbsent(dependant, any -> new ArrayList<>())
                    .addAll(values);
        }

        /** Writes the marks; nothing may be landed in this transaction afterwards. */
        void write(@Nullable Instant v2Time, @Nullable Lsn lsn) {
            for (String entity : catalogue.entityNames()) {
                dirtyRoots.mark(entity, roots.getOrDefault(entity, Map.of()), v2Time, lsn);
                lookups.getOrDefault(entity, Map.of()).forEach(dependants::markLookingUp);
            }
            entities.noteLandedUnder(catalogue.settings().fingerprint());
        }
    }

    /** Begins before rows of these v2 tables are landed or swept in this transaction. */
    Collected collect(Collection<String> tables) {
        inFlight.announceLanding(tables);
        return new Collected();
    }
}
