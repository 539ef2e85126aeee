package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;

/** References to one of several rows that a root derives. */
class PartsIT {

    private static final String WAITS =
            """
            select concat_ws(' ', entity || '/' || root_key, wait_code, wait_entity || '/' || wait_key, wait_detail)
            from ghost.dirty_root where state = 'WAITING' order by 1""";
    private static final String LOTS =
            "select concat_ws(' ', lotcode, tradeitemid) from referencedata.lots order by id";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void waitForTheRootAndNameThePart() {
        loadLotsBeforeProducts();
        assertThat(bench.texts(WAITS))
                .containsExactly(
                        "lots/1 REFERENCE_MISSING products/1 products 1#tradeItem is not derived yet",
                        "lots/2 REFERENCE_MISSING products/1 products 1#tradeItem is not derived yet",
                        "lots/3 REFERENCE_MISSING products/2 products 2#tradeItem is not derived yet");
        assertThat(bench.texts(LOTS)).isEmpty();
    }

    @Test
    void areReleasedByTheDerivationOfThatRootAlone() {
        loadLotsBeforeProducts();
        bench.load("products");
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.waiting()).isEmpty();
        assertThat(bench.texts(LOTS))
                .containsExactlyInAnyOrder(
                        "L1 " + tradeItem(1), "L2 " + tradeItem(1), "L1 " + tradeItem(2));
    }

    @Test
    void areWithdrawnWithARootThatIsHeldBack() {
        load(ReferenceWorld.PLACES, ReferenceWorld.PRODUCTS);
        bench.v2("update products set code = 'p 1' where id = 2");
        bench.settle();
        assertThat(bench.texts(WAITS))
                .containsExactly(
                        "lots/3 REFERENCE_QUARANTINED products/2 products 2#tradeItem is quarantined (CODE_NOT_UNIQUE)");
        assertThat(bench.texts(LOTS))
                .containsExactlyInAnyOrder("L1 " + tradeItem(1), "L2 " + tradeItem(1));
        assertThat(bench.texts("select id::text from referencedata.trade_items"))
                .doesNotContain(tradeItem(2));
    }

    @Test
    void comeBackWithTheRoot() {
        load(ReferenceWorld.PLACES, ReferenceWorld.PRODUCTS);
        bench.v2("update products set code = 'p 1' where id = 2");
        bench.settle();
        bench.v2("update products set code = 'P2' where id = 2");
        bench.settle();
        assertThat(bench.waiting()).isEmpty();
        assertThat(bench.texts(LOTS)).hasSize(3).contains("L1 " + tradeItem(2));
    }

    private void load(String... world) {
        bench.v2(world);
        bench.loadAll();
    }

    private void loadLotsBeforeProducts() {
        bench.v2(ReferenceWorld.PLACES, ReferenceWorld.PRODUCTS);
        bench.ghost().catalogue().entityNames().stream()
                .filter(entity -> !List.of("products", "lots").contains(entity))
                .forEach(bench::load);
        bench.load("lots");
        bench.ghost().derivation().drain(Driver.EVENT);
    }

    private static String tradeItem(int product) {
        return V3Id.of("products", product + "#tradeItem").toString();
    }
}
