package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;

/** What v3 cannot hold as v2 has it is kept beside v3, as long as there is reason to. */
class RemarksIT {

    private static final String REMARKS =
            """
            select concat_ws(' ', entity || '/' || root_key, code, v2_table, v2_key, column_name, value)
            from ghost.remark where entity in ('products', 'lots') order by 1""";
    private static final String CUT_TEXTS =
            "select concat_ws(' ', entity || '/' || root_key, v3_table, column_name, full_text) from ghost.cut_text order by 1";
    private static final String VERSIONS =
            """
            select 'remark ' || ctid || ' ' || xmin from ghost.remark
            union all select 'cut text ' || ctid || ' ' || xmin from ghost.cut_text order by 1""";
    private static final String EMPTY_PACK = "products/2 PACK_SIZE_REPLACED products 2 packsize 0";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(ReferenceWorld.PLACES, ReferenceWorld.PRODUCTS);
        bench.v2(
                "update products set packsize = 0 where id = 2",
                "update program_products set currentprice = 1e17 where id = 2",
                "update lots set lotnumber = 'A-LOT-NUMBER-THAT-IS-TOO-LONG' where id = 3");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void appearWithTheirPlaceAndValue() {
        assertThat(remarks())
                .containsExactly(
                        "products/1 PRICE_TOO_LARGE program_products 2 currentprice 100000000000000000.00",
                        EMPTY_PACK);
        assertThat(cutTexts())
                .containsExactly("lots/3 referencedata.lots lotcode A-LOT-NUMBER-THAT-IS-TOO-LONG");
        assertThat(bench.texts("select lotcode from referencedata.lots order by 1"))
                .containsExactly("A-LOT-NUMBER-THAT-IS", "L1", "L2");
    }

    @Test
    void areNotWrittenAgainWhenNothingChanged() {
        List<String> before = bench.texts(VERSIONS);
        bench.loadAll();
        bench.v2(
                "update products set description = 'changed'",
                "update lots set expirationdate = null");
        bench.settle();
        assertThat(bench.texts(VERSIONS)).isEqualTo(before).hasSize(3);
    }

    @Test
    void followTheirValues() {
        bench.v2(
                "update products set packsize = -1 where id = 2",
                "update lots set lotnumber = 'ANOTHER-LOT-NUMBER-TOO-LONG' where id = 3");
        bench.settle();
        assertThat(remarks())
                .contains("products/2 PACK_SIZE_REPLACED products 2 packsize -1")
                .hasSize(2);
        assertThat(cutTexts())
                .containsExactly("lots/3 referencedata.lots lotcode ANOTHER-LOT-NUMBER-TOO-LONG");
    }

    @Test
    void goWithTheirReason() {
        bench.v2(
                "update products set packsize = 1 where id = 2",
                "update program_products set currentprice = 1 where id = 2",
                "update lots set lotnumber = 'SHORT' where id = 3");
        bench.settle();
        assertThat(remarks()).isEmpty();
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void goWithTheChildTheyAreOn() {
        bench.v2(
                "delete from facility_approved_products where programproductid = 2",
                "delete from program_products where id = 2");
        bench.settle();
        assertThat(remarks()).containsExactly(EMPTY_PACK);
    }

    @Test
    void goWithTheirRoot() {
        bench.v2(
                "delete from lots where productid = 2",
                "delete from facility_approved_products where programproductid = 3",
                "delete from program_products where productid = 2",
                "delete from products where id = 2");
        bench.settle();
        assertThat(remarks()).hasSize(1).noneMatch(EMPTY_PACK::equals);
        assertThat(cutTexts()).isEmpty();
    }

    @Test
    void goWithQuarantineAndComeBackWithHealing() {
        bench.v2("update products set code = 'p 1' where id = 2");
        bench.settle();
        assertThat(remarks()).hasSize(1).noneMatch(EMPTY_PACK::equals);
        assertThat(cutTexts()).as("of the lot that waits for the product").isEmpty();
        bench.v2("update products set code = 'P2' where id = 2");
        bench.settle();
        assertThat(remarks()).hasSize(2).contains(EMPTY_PACK);
        assertThat(cutTexts()).hasSize(1);
    }

    @Test
    void stayWhileTheirRootMerelyWaits() {
        bench.v2("alter table program_products drop constraint program_products_programid_fkey");
        bench.v2("update program_products set programid = 77 where id = 3");
        bench.settle();
        assertThat(bench.waiting()).containsExactly("products/2 REFERENCE_MISSING");
        assertThat(remarks()).hasSize(2).contains(EMPTY_PACK);
    }

    private List<String> remarks() {
        return bench.texts(REMARKS);
    }

    private List<String> cutTexts() {
        return bench.texts(CUT_TEXTS);
    }
}
