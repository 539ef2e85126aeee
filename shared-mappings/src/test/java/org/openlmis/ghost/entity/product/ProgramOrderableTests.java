package org.openlmis.ghost.entity.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.testing.ExpectedRows;
import org.openlmis.ghost.testing.MappingTester;
import org.openlmis.ghost.testing.Mappings;

class ProgramOrderableTests {

    private static final String PROGRAM_ORDERABLES = "referencedata.program_orderables";

    private final MappingTester<?> product = MappingTester.of(new ProductMapping());

    @Test
    void placesTheOrderableInAProgramAndACategory() {
        product.given("id", 7)
                .with("program_products", "id", 30, "productid", 7, "programid", 2)
                .with("program_products", "id", 31, "productid", 7, "programid", 3)
                .expect(PROGRAM_ORDERABLES)
                .count(2)
                .has("orderableid", V3Id.of("products", 7))
                .has("orderableversionnumber", 1)
                .where("id", V3Id.of("program_products", 31))
                .one()
                .has("programid", V3Id.of("programs", 3))
                .has("orderabledisplaycategoryid", V3Id.of("product_categories", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, , true",
        "true, true, false, true",
        "true, true, true, false",
        "true, false, false, false",
        "false, true, false, false"
    })
    void isActiveIfTheProductIsInUseAndActiveInTheProgram(
            boolean inProgram, boolean product, @Nullable Boolean archived, boolean active) {
        this.product
                .given("id", 7, "active", product, "archived", archived)
                .with("program_products", "id", 30, "active", inProgram)
                .expect(PROGRAM_ORDERABLES)
                .one()
                .has("active", active);
    }

    @ParameterizedTest
    @CsvSource({"false, true, false", "true, false, true", ", true, true", ", false, false"})
    void isFullSupplyAsTheProgramSaysElseTheProduct(
            @Nullable Boolean inProgram, boolean product, boolean fullSupply) {
        this.product
                .given("id", 7, "fullsupply", product)
                .with("program_products", "id", 30, "fullsupply", inProgram)
                .expect(PROGRAM_ORDERABLES)
                .one()
                .has("fullsupply", fullSupply);
    }

    @Test
    void hasItsDosesPriceAndPlace() {
        product.given("id", 7)
                .with("program_products", "id", 30, "dosespermonth", 12, "displayorder", null)
                .expect(PROGRAM_ORDERABLES)
                .one()
                .has("dosesperpatient", 12)
                .has("priceperpack", null)
                .has("displayorder", 0);
    }

    @Test
    void hasNoPriceThatV3CannotHoldAndSaysSo() {
        priced("99999999999999999.99").has("priceperpack", "99999999999999999.99");
        priced("100000000000000000.00").has("priceperpack", null);
        priced("-100000000000000000.00").has("priceperpack", null);

        assertThat(withPrice("100000000000000000.00").remarks()).containsExactly("PRICE_TOO_LARGE");
        assertThat(withPrice("0.00").remarks()).isEmpty();
    }

    @Test
    void isLeftOutWhileItsProgramOrCategoryIsQuarantinedR4() {
        assertThat(Mappings.CATALOGUE.entity("products").targets())
                .filteredOn(target -> target.name().equals(PROGRAM_ORDERABLES))
                .singleElement()
                .satisfies(
                        target ->
                                assertThat(target.columns())
                                        .filteredOn(
                                                column ->
                                                        column.kind()
                                                                == TargetColumn.Kind
                                                                        .REFERENCE_OR_NO_ROW)
                                        .extracting(TargetColumn::name)
                                        .containsExactlyInAnyOrder(
                                                "programid", "orderabledisplaycategoryid"));
    }

    @Test
    void staysInactiveWhenV2DeletesTheProgramProduct() {
        assertThat(Mappings.CATALOGUE.entity("products").targets())
                .filteredOn(target -> target.name().equals(PROGRAM_ORDERABLES))
                .singleElement()
                .extracting(target -> target.retirement())
                .hasToString("Retirement[column=active, value=false]");
    }

    private static ExpectedRows priced(String price) {
        return withPrice(price).expect(PROGRAM_ORDERABLES).one();
    }

    private static MappingTester<?> withPrice(String price) {
        return MappingTester.of(new ProductMapping())
                .given("id", 7)
                .with("program_products", "id", 30, "currentprice", new BigDecimal(price));
    }
}
