package org.openlmis.ghost.entity.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class TradeItemTests {

    private static final String TRADE_ITEMS = "referencedata.trade_items";
    private static final String IDENTIFIERS = "referencedata.orderable_identifiers";
    private static final String GTIN = "96385074";
    private static final String PADDED = "00000096385074";

    private final MappingTester<?> product = MappingTester.of(new ProductMapping());

    @Test
    void existsForEveryProductAndIsNamedByItsOrderableD7() {
        product.given("id", 7);

        product.expect(TRADE_ITEMS).one().has("id", V3Id.named("products:7#tradeItem"));
        product.expect(IDENTIFIERS)
                .one()
                .has("orderableid", V3Id.of("products", 7))
                .has("orderableversionnumber", 1)
                .has("key", "tradeItem")
                .has("value", V3Id.named("products:7#tradeItem"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " \t"})
    void hasAnUnknownMakerIfV2HasNoneR8(@Nullable String manufacturer) {
        product.given("id", 7, "manufacturer", manufacturer)
                .expect(TRADE_ITEMS)
                .one()
                .has("manufactureroftradeitem", "unknown");
    }

    @Test
    void hasTheMakerOfItsProduct() {
        product.given("id", 7, "manufacturer", " Acme ")
                .expect(TRADE_ITEMS)
                .one()
                .has("manufactureroftradeitem", "Acme");
    }

    @Test
    void hasAPaddedGtin() {
        product.given("id", 7, "gtin", GTIN).expect(TRADE_ITEMS).one().has("gtin", PADDED);

        assertThat(product.remarks()).isEmpty();
    }

    @Test
    void hasNoGtinIfV2sIsNotValidAndSaysSo() {
        product.given("id", 7, "gtin", "96385075").expect(TRADE_ITEMS).one().has("gtin", null);

        assertThat(product.remarks()).containsExactly("GTIN_NOT_VALID");
    }

    @Test
    void leavesAGtinToTheProductWithTheLowestIdR8() {
        product.with("products", "id", 6, "gtin", "00000" + GTIN + " ")
                .with("products", "id", 7, "gtin", GTIN);

        product.given("id", 6, "gtin", "00000" + GTIN)
                .expect(TRADE_ITEMS)
                .one()
                .has("gtin", PADDED);
        product.given("id", 7, "gtin", GTIN).expect(TRADE_ITEMS).one().has("gtin", null);
        assertThat(product.remarks()).containsExactly("GTIN_NOT_UNIQUE");
    }

    @Test
    void keepsAGtinThatAProductWithALowerIdHasInAShapeThatIsNotValid() {
        product.with("products", "id", 6, "gtin", "00" + GTIN)
                .given("id", 7, "gtin", GTIN)
                .expect(TRADE_ITEMS)
                .one()
                .has("gtin", PADDED);
    }

    @Test
    void leavesAGtinToATradeItemCreatedInV3() {
        product.takenInV3(TRADE_ITEMS, "gtin", PADDED)
                .given("id", 7, "gtin", GTIN)
                .expect(TRADE_ITEMS)
                .one()
                .has("gtin", null);

        assertThat(product.remarks()).containsExactly("GTIN_NOT_UNIQUE");
    }
}
