package org.openlmis.ghost.entity.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;
import org.openlmis.ghost.testing.Mappings;

/** The orderable itself; its programs, trade item and dispensable have tests of their own. */
class ProductMappingTests {

    private static final String ORDERABLES = "referencedata.orderables";

    private final MappingTester<?> product = MappingTester.of(new ProductMapping());

    @Test
    void hasACodeWithoutWhiteSpaceInItsOwnCase() {
        product.given("id", 7, "code", " P 0\t1a").expect(ORDERABLES).one().has("code", "P01a");
    }

    @Test
    void isOneVersionWhateverItsPackSizeD1() {
        packed(10).has("id", V3Id.of("products", 7)).has("versionnumber", 1).has("netcontent", 10);
        packed(20).has("id", V3Id.of("products", 7)).has("versionnumber", 1).has("netcontent", 20);
    }

    private static ExpectedRows packed(int size) {
        return MappingTester.of(new ProductMapping())
                .given("id", 7, "packsize", (short) size)
                .expect(ORDERABLES)
                .one();
    }

    @Test
    void hasPacksOfOneWhereV2HasPacksOfNothing() {
        packed(0).has("netcontent", 1);
        packed(-5).has("netcontent", 1);

        product.given("id", 7, "packsize", (short) 0);
        assertThat(product.remarks()).containsExactly("PACK_SIZE_REPLACED");
    }

    @Test
    void keepsTheCodeWithTheLowestIdAndRefusesTheOthersD3() {
        product.with("products", "id", 6, "code", "P01").with("products", "id", 7, "code", "p 01");

        assertThat(product.given("id", 7, "code", "p 01").quarantinedWith())
                .containsExactly("CODE_NOT_UNIQUE");
        assertThat(product.given("id", 6, "code", "P01").quarantinedWith()).isEmpty();
    }

    @Test
    void isRefusedWhereAnOrderableCreatedInV3HasItsCode() {
        product.given("id", 7, "code", "P 01").takenInV3(ORDERABLES, "code", "p01");

        assertThat(product.quarantinedWith()).containsExactly("TAKEN_IN_V3");
    }

    @Test
    void isNamedAsV2DisplaysItD4() {
        product.given("id", 7, "primaryname", " Paracetamol ", "fullname", "Paracetamol BP 500")
                .given("strength", " 500", "formid", 2, "dosageunitid", 3)
                .with("product_forms", "id", 2, "code", "Tablet ")
                .with("dosage_units", "id", 3, "code", "mg")
                .expect(ORDERABLES)
                .one()
                .has("fullproductname", "Paracetamol Tablet 500 mg");
    }

    @Test
    void leavesBlankPartsOutOfItsNameD4() {
        product.given("id", 7, "primaryname", "Gloves", "strength", " ", "formid", 2)
                .with("product_forms", "id", 2, "code", null)
                .expect(ORDERABLES)
                .one()
                .has("fullproductname", "Gloves");
    }

    @ParameterizedTest
    @CsvSource({"5, 4", "1, 0", "0, 0", "-3, 0"})
    void roundsUpAboveTheThresholdFromWhichV2DoesD5(short v2, int v3) {
        product.given("id", 7, "packroundingthreshold", v2, "roundtozero", false)
                .expect(ORDERABLES)
                .one()
                .has("packroundingthreshold", v3)
                .has("roundtozero", false);
    }

    @Test
    void keepsTheFactsItHasInItsExtraData() {
        product.given("id", 7, "tracer", false, "active", true, "fullsupply", true)
                .given("dosesperdispensingunit", (short) 1)
                .given("fullname", " Paracetamol BP 500 ", "genericname", " ", "productgroupid", 4)
                .given("formid", 2, "storerefrigerated", true, "strength", "500")
                .with("product_forms", "id", 2, "code", "Tablet")
                .with("product_groups", "id", 4, "code", "PG1")
                .expect(ORDERABLES)
                .one()
                .hasJson(
                        "extradata",
                        v2(
                                "id",
                                7,
                                "fullName",
                                "Paracetamol BP 500",
                                "strength",
                                "500",
                                "form",
                                "Tablet",
                                "productGroupCode",
                                "PG1",
                                "tracer",
                                false,
                                "active",
                                true,
                                "fullSupply",
                                true,
                                "storeRefrigerated",
                                true,
                                "dosesPerDispensingUnit",
                                1));
    }

    @Test
    void isMigratedEvenIfItIsInactiveAndArchivedD26() {
        product.given("id", 7, "active", false, "archived", true).expect(ORDERABLES).one();

        assertThat(product.quarantinedWith()).isEmpty();
    }

    @Test
    void bringsNoPricesOfThePastD8() {
        assertThat(Mappings.CATALOGUE.findTable("program_product_price_history")).isNull();
    }

    private static Map<String, Object> v2(@Nullable Object... facts) {
        Map<String, Object> v2 = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            v2.put(String.valueOf(facts[i]), facts[i + 1]);
        }
        return Map.of("v2", v2);
    }
}
