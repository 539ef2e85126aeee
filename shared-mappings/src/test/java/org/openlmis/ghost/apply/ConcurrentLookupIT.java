package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Await;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;
import org.openlmis.ghost.testing.World;

/** A row and those that look it up, or refer to it, land and derive at the same time. */
class ConcurrentLookupIT {

    private static final String CODES =
            "select code from referencedata.programs where code ilike 'ess%' order by 1";

    private final Bench bench = Bench.open();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void findsTheRowThatWasLandingWhileItWasDerived() {
        bench.loadAll();
        bench.v2(
                "insert into programs (id, code, name, active) values (1, 'ESS', 'One', true), (2, 'ess ', 'Two', true)");
        var changes = bench.changes();
        var first = Held.before("landing.programs", () -> bench.land(changes.subList(0, 1)));
        bench.landAs("other", changes.subList(1, 2));
        var derived = Held.running(() -> bench.ghost().derivation().drain(Driver.EVENT));
        Await.until("derived, or waits", () -> derived.isDone() || bench.isBlocked());
        first.finish();
        derived.finish();
        bench.settle();
        assertThat(bench.texts(CODES)).containsExactly("ESS");
        assertThat(bench.quarantined()).containsExactly("programs/2 CODE_NOT_UNIQUE");
    }

    @Test
    void findsTheRowOfAChunkThatWasLandingWhileItWasDerived() {
        bench.v2(
                "insert into programs (id, code, name, active) values (1, 'ESS', 'One', true), (2, 'ess ', 'Two', true)");
        bench.changes();
        Generation generation = bench.plan("programs");
        ChunkLease one = bench.claimed(generation);
        ChunkLease two = bench.claimed(generation);
        var first = Held.beforeCommit(() -> bench.ghost().chunks().land(one));
        bench.ghost().chunks().land(two);
        var derived = Held.running(() -> bench.ghost().derivation().deriveChunk(two));
        Await.until("derived, or waits", () -> derived.isDone() || bench.isBlocked());
        first.finish();
        derived.finish();
        bench.ghost().ledger().done(two);
        bench.fillLater(generation, one);
        bench.settle();
        assertThat(bench.texts(CODES)).containsExactly("ESS");
    }

    @Test
    void isWithdrawnWithTheRowThatWasQuarantinedWhileItLanded() {
        bench.v2(World.REFERENCE_DATA, World.REQUISITIONS);
        bench.loadAll();
        bench.v2("update products set primaryname = ' ' where id = 2");
        bench.deliver();
        var product = bench.derivedButNotCommitted("products");
        bench.v2(
                "insert into requisitions (id, facilityid, programid, periodid, status) values (2, 2, 1, 1, 'INITIATED')");
        bench.v2(
                """
                insert into requisition_line_items (id, rnrid, productcode, dispensingunit, maxmonthsofstock,
                    dosespermonth, dosesperdispensingunit, packsize, fullsupply) values (3, 2, 'C2', 'tab', 3, 1, 1, 10, true)""");
        bench.deliver();
        var derived =
                Held.running(() -> bench.ghost().derivation().drain(Driver.EVENT, "requisitions"));
        Await.until("derived, or waits", () -> derived.isDone() || bench.isBlocked());
        product.finish();
        derived.finish();
        bench.settle();
        assertThat(
                        bench.texts(
                                "select requestedquantity::text from requisition.requisition_line_items"))
                .containsExactly("5");
    }

    @Test
    void forgetsTheRootAChildLeftWhileItsNewRowWasLanding() {
        bench.v2(World.REFERENCE_DATA, World.REQUISITIONS);
        bench.v2(
                "insert into requisitions (id, facilityid, programid, periodid, status) values (2, 2, 1, 1, 'INITIATED')");
        bench.changes();
        for (String entity : bench.ghost().catalogue().entityNames()) {
            if (!entity.equals("requisitions")) {
                bench.load(entity);
            }
        }
        Generation generation = bench.plan("requisitions");
        ChunkLease one = bench.claimed(generation);
        ChunkLease two = bench.claimed(generation);
        bench.ghost().chunks().land(two);
        var chunk = Held.beforeCommit(() -> bench.ghost().chunks().land(one));
        bench.v2("update requisition_line_items set rnrid = 2 where id = 2");
        var changes = bench.changes();
        var event = Held.beforeCommitOf(() -> bench.land(changes));
        bench.awaitBlocked();
        chunk.finish();
        Await.until("the event has landed", event::isHeld);
        bench.ghost().derivation().deriveChunk(one);
        event.finish();
        assertThat(bench.dirty()).contains("requisitions/1", "requisitions/2");
        bench.fillLater(generation, one, two);
        bench.settle();
    }
}
