package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;
import org.openlmis.ghost.testing.World;

/** v3 rows that several roots derive. */
class SharedRowsIT {

    private static final String UNITS =
            "select value from referencedata.dispensable_attributes order by value";

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(World.REFERENCE_DATA, World.REQUISITIONS);
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void existOnceForAllTheirRoots() {
        assertThat(bench.texts(UNITS)).containsExactly("tab");
    }

    @Test
    void stayWhileOneRootDerivesThem() {
        bench.v2("update products set dispensingunit = 'ml' where id = 1");
        bench.settle();
        assertThat(bench.texts(UNITS)).containsExactly("ml", "tab");
    }

    @Test
    void goWithTheLastRootThatDerivesThem() {
        bench.v2("update products set dispensingunit = 'ml'");
        bench.settle();
        assertThat(bench.texts(UNITS)).containsExactly("ml");
        assertThat(bench.texts("select id from referencedata.dispensables")).hasSize(1);
    }

    @Test
    void areHandedFromOneRootToAnotherInOneBatch() {
        bench.v2(
                "update products set dispensingunit = 'ml' where id = 1",
                "update products set dispensingunit = 'vial' where id = 2");
        bench.settle();
        bench.v2(
                "update products set dispensingunit = 'vial' where id = 1",
                "update products set dispensingunit = 'ml' where id = 2");
        bench.settle();
        assertThat(bench.texts(UNITS)).containsExactly("ml", "vial");
    }

    @Test
    void goWhenTwoWorkersGiveThemUpAtOnce() {
        bench.v2("update products set dispensingunit = 'ml'");
        bench.deliver();
        var first = deriveOneProduct("1");
        var second = Held.running(() -> bench.ghost().derivation().drain(Driver.EVENT, "products"));
        bench.awaitBlocked();
        first.finish();
        second.finish();
        assertThat(bench.texts(UNITS)).containsExactly("ml");
    }

    @Test
    void stayWhenOneWorkerGivesThemUpAndAnotherTakesThemUpAtOnce() {
        bench.v2("update products set dispensingunit = 'ml' where id = 1");
        bench.settle();
        bench.v2("update products set dispensingunit = 'tab' where id = 1");
        bench.v2("update products set dispensingunit = 'ml' where id = 2");
        bench.deliver();
        var first = deriveOneProduct("2");
        var second = Held.running(() -> bench.ghost().derivation().drain(Driver.EVENT, "products"));
        bench.awaitBlocked();
        first.finish();
        second.finish();
        assertThat(bench.texts(UNITS)).containsExactly("ml", "tab");
    }

    /** A worker that has derived only this product and is about to commit. */
    private Held<Derived> deriveOneProduct(String key) {
        bench.v3().update("update ghost.dirty_root set state = 'WAITING' where root_key <> ?", key);
        Held<Derived> worker = bench.derivedButNotCommitted("products");
        bench.v3().update("update ghost.dirty_root set state = 'DIRTY' where root_key <> ?", key);
        return worker;
    }
}
