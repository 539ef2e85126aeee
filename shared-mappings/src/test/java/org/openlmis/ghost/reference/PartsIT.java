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

    @Test
    void ofANodeAreItsClones() {
        load(ReferenceWorld.ALL);
        bench.v2("update requisition_groups set supervisorynodeid = 3 where id = 2");
        bench.deliver("requisition_groups");
        bench.ghost().derivation().drain(Driver.EVENT, "requisition_groups");
        assertThat(bench.texts(WAITS))
                .contains(
                        "requisition_groups/3 REFERENCE_MISSING supervisory_nodes/3 supervisory_nodes 3#rg3 is not derived yet");
        bench.settle();
        assertThat(
                        bench.texts(
                                """
                                select g.code || ' ' || n.code from referencedata.requisition_groups g
                                join referencedata.supervisory_nodes n on n.id = g.supervisorynodeid order by 1"""))
                .containsExactly("G1 N2", "G2 N3", "G3 N3-G3");
        assertThat(bench.waiting()).isEmpty();
    }

    @Test
    void ofARoleAreItsTypesOfRights() {
        load(ReferenceWorld.ALL);
        bench.v2("insert into role_rights (roleid, rightname) values (1, 'MANAGE_USER')");
        bench.v2("insert into role_assignments (id, userid, roleid) values (9, 3, 1)");
        bench.deliver();
        bench.ghost().derivation().drain(Driver.EVENT, "role_assignments");
        assertThat(bench.texts(WAITS))
                .containsExactly(
                        "role_assignments/9 REFERENCE_MISSING roles/1 roles 1#GENERAL_ADMIN is not derived yet");
        bench.ghost().derivation().drain(Driver.EVENT);
        assertThat(bench.waiting()).isEmpty();
    }

    @Test
    void mayBelongToNoV2RowAtAll() {
        load(ReferenceWorld.ALL);
        bench.v2(
                "insert into requisitions (id, facilityid, programid, periodid, status) values (9, 3, 2, 3, 'INITIATED')",
                """
                insert into requisition_line_items (id, rnrid, productcode, productcategory, dispensingunit, quantityrequested, maxmonthsofstock,
                        dosespermonth, dosesperdispensingunit, packsize, fullsupply)
                    values (9, 9, 'P3', 'Nobody knows', 'bottle', 5, 3, 1, 1, 10, true)""");
        bench.settle();
        assertThat(bench.waiting()).isEmpty();
        assertThat(bench.texts("select code from referencedata.orderable_display_categories"))
                .contains("V2-UNKNOWN");
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
