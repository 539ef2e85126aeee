package org.openlmis.ghost.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names given one after another, each unlike all before: for columns that v3 keeps unique ignoring
 * case and v2 does not (ruling R-5). Used by one thread.
 */
public final class GivenNames {

    private final Set<Object> given = new HashSet<>();

    /**
     * What a row would like to be called.
     *
     * @param id its v2 key
     * @param name its v2 name
     * @param suffix what is appended if it cannot keep that name
     */
    public record Wish(int id, String name, String suffix) {}

    /** Whether the name was still free; it is not any more. */
    public boolean take(String name) {
        return given.add(String.valueOf(Match.IGNORE_CASE.normalise(name)));
    }

    /** The name, with the suffix appended as often as it takes to be unlike all before. */
    public String give(String name, String suffix) {
        String free = Text.trim(name);
        while (!take(free)) {
            free += suffix;
        }
        return free;
    }

    /**
     * The names of all rows by id: of equal ones the lowest id keeps the name, then the others get
     * their suffixes.
     */
    public Map<Integer, String> giveAll(Collection<Wish> wishes) {
        List<Wish> byId = wishes.stream().sorted(Comparator.comparingInt(Wish::id)).toList();
        Map<Integer, String> names = new HashMap<>();
        for (Wish wish : byId) {
            if (take(wish.name())) {
                names.put(wish.id(), Text.trim(wish.name()));
            }
        }
        for (Wish wish : byId) {
            names.computeIfAbsent(
                    wish.id(), any -> give(Text.trim(wish.name()) + wish.suffix(), wish.suffix()));
        }
        return names;
    }
}
