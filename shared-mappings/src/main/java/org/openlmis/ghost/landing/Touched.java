package org.openlmis.ghost.landing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.MappingCatalogue.Dependant;

/**
 * What landing rows of one table did: which roots have new landing rows, and how many, and by which
 * values the look-ups of others would now find something else.
 *
 * @param roots root key to number of rows applied (0 for a root a row was moved away from), sorted
 * @param unrouted rows applied whose root is not known yet; landing their parent will make the root
 *     dirty
 * @param lookups per dependant the values rows are found by, before and after
 * @param isMeanwhile whether somebody else landed one of the rows meanwhile, so that roots and
 *     look-ups may be missing here
 */
public record Touched(
        Map<String, Long> roots,
        long unrouted,
        Map<Dependant, List<List<@Nullable String>>> lookups,
        boolean isMeanwhile) {

    public static final Touched NOTHING = new Touched(Map.of(), 0, Map.of(), false);

    /** Rows that were applied. */
    public long applied() {
        return unrouted + roots.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The same roots and look-ups, but no rows to count: they were not read from v2. */
    public Touched uncounted() {
        Map<String, Long> none = new TreeMap<>();
        roots.keySet().forEach(root -> none.put(root, 0L));
        return new Touched(none, 0, lookups, isMeanwhile);
    }

    /** The same with roots that turned out to be touched as well. */
    Touched with(List<String> more) {
        Map<String, Long> all = new TreeMap<>(roots);
        more.forEach(root -> all.putIfAbsent(root, 0L));
        return new Touched(all, unrouted, lookups, isMeanwhile);
    }

    /** Collects the rows a merge returns. */
    static final class Collector {

        private final List<Dependant> dependants;
        private final Map<String, Long> roots = new TreeMap<>();
        private final Map<Dependant, List<List<@Nullable String>>> lookups = new HashMap<>();
        private long unrouted;
        private boolean isMeanwhile;

        Collector(List<Dependant> dependants) {
            this.dependants = dependants;
        }

        void root(@Nullable String root, long rows) {
            if (root == null) {
                unrouted += rows;
            } else {
                roots.merge(root, rows, Long::sum);
            }
        }

        void found(int dependant, List<@Nullable String> values) {
            if (!values.contains(null)) {
                lookups.computeIfAbsent(dependants.get(dependant), any -> new ArrayList<>())
                        .add(values);
            }
        }

        void meanwhile() {
            isMeanwhile = true;
        }

        Touched touched() {
            return new Touched(roots, unrouted, lookups, isMeanwhile);
        }
    }
}
