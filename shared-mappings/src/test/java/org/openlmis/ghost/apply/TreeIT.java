package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;

/** Roots that refer to roots of their own entity. */
class TreeIT {

    private static final String PATHS =
            """
            with recursive path as (
                select id, code from referencedata.geographic_zones where parentid is null
                union all
                select z.id, p.code || '/' || z.code from referencedata.geographic_zones z join path p on z.parentid = p.id)
            select code from path order by 1""";

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsATree() {
        bench.v2(
                "insert into geographic_levels (id, code, name, levelnumber) values (1, 'c', 'Country', 1)",
                """
                insert into geographic_zones (id, code, name, levelid, parentid)
                    values (1, 'a', 'A', 1, null), (3, 'c', 'C', 1, 1), (2, 'b', 'B', 1, 3), (10, 'd', 'D', 1, 2)""");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void isLoadedWhateverTheOrderOfItsKeys() {
        assertThat(bench.texts(PATHS)).containsExactly("a", "a/c", "a/c/b", "a/c/b/d");
        assertThat(bench.waiting()).isEmpty();
    }

    @Test
    void isTurnedUpsideDown() {
        bench.v2(
                "update geographic_zones set parentid = null where id = 10",
                "update geographic_zones set parentid = 10 where id = 2",
                "update geographic_zones set parentid = 2 where id = 3",
                "update geographic_zones set parentid = 3 where id = 1");
        bench.settle();
        assertThat(bench.texts(PATHS)).containsExactly("d", "d/b", "d/b/c", "d/b/c/a");
        assertThat(bench.waiting()).isEmpty();
    }

    @Test
    void isQuarantinedWhereItIsACycleAndWaitedForBelow() {
        bench.v2("update geographic_zones set parentid = 2 where id = 3");
        bench.settle();
        assertThat(bench.texts(PATHS)).containsExactly("a");
        assertThat(bench.quarantined())
                .containsExactly(
                        "geographic_zones/2 REFERENCE_CYCLE", "geographic_zones/3 REFERENCE_CYCLE");
        assertThat(bench.waiting()).containsExactly("geographic_zones/10 REFERENCE_QUARANTINED");
    }

    @Test
    void healsWhenTheCycleIsBroken() {
        bench.v2("update geographic_zones set parentid = 2 where id = 3");
        bench.settle();
        bench.v2("update geographic_zones set parentid = 1 where id = 2");
        bench.settle();
        assertThat(bench.texts(PATHS)).containsExactly("a", "a/b", "a/b/c", "a/b/d");
        assertThat(bench.quarantined()).isEmpty();
        assertThat(bench.waiting()).isEmpty();
    }

    @Test
    void isDeletedFromTheLeavesUp() {
        bench.v2("delete from geographic_zones");
        bench.settle();
        assertThat(bench.texts("select code from referencedata.geographic_zones")).isEmpty();
        assertThat(bench.waiting()).isEmpty();
    }

    @Test
    void isWrittenChildrenLastWhenTheParentComesLater() {
        bench.v2(
                "insert into geographic_zones (id, code, name, levelid) values (20, 'z', 'Z', 1)",
                "insert into geographic_zones (id, code, name, levelid, parentid) values (5, 'y', 'Y', 1, 20)");
        var changes = bench.changes();
        bench.land(changes.subList(1, 2));
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.waiting()).containsExactly("geographic_zones/5 REFERENCE_MISSING");
        bench.land(changes.subList(0, 1));
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.texts(PATHS)).contains("z", "z/y");
        assertThat(bench.waiting()).isEmpty();
    }
}
