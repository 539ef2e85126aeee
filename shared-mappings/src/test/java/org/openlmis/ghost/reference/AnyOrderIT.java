package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.V3Rows;

/**
 * Entities look each other up in circles (nodes and groups, programs and facilities), so no order
 * suits all of them; v3 is the same whatever the order, from chunks as from events.
 */
class AnyOrderIT {

    private static final Map<String, String> CHANGES =
            Map.of(
                    "requisition_groups",
                    "update requisition_groups set supervisorynodeid = 5 - supervisorynodeid",
                    "supervisory_nodes",
                    "update supervisory_nodes set name = 'Renamed ' || id, parentid = case id when 2 then 3 end where id > 1",
                    "programs_supported",
                    "delete from programs_supported where facilityid = 2 and programid = 1",
                    "facilities",
                    "update facilities set typeid = 3 - typeid where id in (1, 4)",
                    "programs",
                    "update programs set name = 'HIV' where id = 1",
                    "supply_lines",
                    "update supply_lines set exportorders = false");

    private final Bench inOrder = Bench.open(Mappings.CATALOGUE);
    private final Bench other = Bench.open(Mappings.CATALOGUE);
    private final List<String> tables =
            inOrder.ghost().catalogue().tables().stream().map(table -> table.table()).toList();

    @BeforeEach
    void loadsTheWorld() {
        inOrder.v2(ReferenceWorld.ALL);
        inOrder.loadAll();
    }

    @AfterEach
    void close() {
        inOrder.close();
        other.close();
    }

    @Test
    void ofLoads() {
        other.v2(ReferenceWorld.ALL);
        List<String> entities = new ArrayList<>(other.ghost().catalogue().entityNames());
        Collections.reverse(entities);
        entities.forEach(other::load);
        other.settle();
        assertThat(V3Rows.difference(other, V3Rows.of(inOrder))).isEmpty();
        assertThat(other.waiting()).isEmpty();
    }

    @Test
    void ofEventsThatBringEverything() {
        other.loadAll();
        other.v2(ReferenceWorld.ALL);
        deliver(other, reversed());
        assertThat(V3Rows.difference(other, V3Rows.of(inOrder))).isEmpty();
    }

    @Test
    void ofChanges() {
        other.v2(ReferenceWorld.ALL);
        other.loadAll();
        change(inOrder);
        change(other);
        deliver(inOrder, tables);
        deliver(other, reversed());
        assertThat(V3Rows.difference(other, V3Rows.of(inOrder))).isEmpty();
    }

    @Test
    void ofDeletions() {
        other.loadAll();
        deleteAll(inOrder);
        deliver(inOrder, shuffled());
        assertThat(V3Rows.difference(inOrder, V3Rows.of(other))).isEmpty();
        assertThat(inOrder.waiting()).isEmpty();
    }

    private static void change(Bench bench) {
        CHANGES.values().forEach(bench::v2);
    }

    /** Children first; a node is its parent's child. */
    private void deleteAll(Bench bench) {
        bench.v2("update supervisory_nodes set parentid = null");
        reversed().forEach(table -> bench.v2("delete from " + table));
    }

    /** One poll per table, and everything it makes dirty is derived before the next. */
    private static void deliver(Bench bench, List<String> tables) {
        for (String table : tables) {
            bench.deliver(table);
            bench.ghost().derivation().drain(Driver.EVENT);
        }
        bench.settle();
    }

    private List<String> reversed() {
        return IntStream.rangeClosed(1, tables.size())
                .mapToObj(i -> tables.get(tables.size() - i))
                .toList();
    }

    private List<String> shuffled() {
        List<String> shuffled = new ArrayList<>(tables);
        Collections.shuffle(shuffled, new Random(1));
        return shuffled;
    }
}
