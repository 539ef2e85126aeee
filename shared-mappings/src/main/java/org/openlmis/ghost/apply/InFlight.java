package org.openlmis.ghost.apply;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.MappingCatalogue;

/**
 * Lets who derives wait for transactions whose rows it would read but cannot see yet.
 *
 * <p>Who lands a row that others look up marks those it can see. A root that lands at the same time
 * is not seen, and if it is derived before that transaction commits, it does not see the row
 * either: nobody would ever derive it again. The same holds for who derives a row that others refer
 * to. So both announce what they are about to change before they look for anybody to mark, and who
 * derives first notes which roots are dirty, then waits until all announced before have ended, then
 * takes only roots whose mark was not renewed since. Announced earlier: their rows are seen.
 * Announced later: they see the root and renew its mark. Thread-safe.
 */
final class InFlight {

    private final TargetTransactions target;
    private final MappingCatalogue catalogue;

    InFlight(TargetTransactions target, MappingCatalogue catalogue) {
        this.target = target;
        this.catalogue = catalogue;
    }

    /** Call before rows of these v2 tables are landed or swept in this transaction. */
    void announceLanding(Collection<String> tables) {
        target.announce(
                tables.stream()
                        .filter(table -> !catalogue.dependants(table).isEmpty())
                        .map(InFlight::lands)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Call before roots of this entity are evaluated in this transaction. */
    void announceDeriving(EntityDefinition<?> entity) {
        target.announce(Set.of(derives(entity)));
    }

    /** Waits, in a transaction that holds no other lock. */
    void awaitWhatIsReadBy(EntityDefinition<?> entity) {
        Stream<String> lookedUp = entity.lookups().stream().map(Lookup::table).map(InFlight::lands);
        Stream<String> referred =
                entity.referredTables()
                        .map(catalogue::owner)
                        .filter(owner -> !Objects.equals(owner.name(), entity.name()))
                        .map(InFlight::derives);
        target.awaitAnnounced(
                Stream.concat(lookedUp, referred).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String lands(String table) {
        return "lands " + table;
    }

    private static String derives(EntityDefinition<?> entity) {
        return "derives " + entity.name();
    }
}
