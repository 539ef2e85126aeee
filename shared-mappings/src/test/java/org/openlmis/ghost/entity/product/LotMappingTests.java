package org.openlmis.ghost.entity.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.MappingTester;

class LotMappingTests {

    private static final String LOTS = "referencedata.lots";
    private static final String TWENTY = "ABCDEFGHIJ0123456789";

    private final MappingTester<?> lot = MappingTester.of(new LotMapping());

    @Test
    void belongsToTheTradeItemOfItsProduct() {
        lot.given("id", 8, "productid", 7)
                .expect(LOTS)
                .one()
                .has("id", V3Id.of("lots", 8))
                .has("tradeitemid", V3Id.named("products:7#tradeItem"))
                .has("active", true);
    }

    @Test
    void hasTheDaysOfV2sZone() {
        lot.given("id", 8)
                .given("expirationdate", Instant.parse("2025-12-31T23:30:00Z"))
                .given("manufacturedate", Instant.parse("2024-06-30T21:59:00Z"))
                .expect(LOTS)
                .one()
                .has("expirationdate", "2026-01-01")
                .has("manufacturedate", "2024-06-30");
    }

    @ParameterizedTest
    @CsvSource({"' aB 12/3 ', aB12/3", "'lot#7~é[1]', lot71", "'a_b-c.d', a_b-c.d"})
    void hasACodeOfTheCharactersOfGs1InTheirOwnCase(String number, String code) {
        assertThat(codes(number)).containsExactly(code);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "№"})
    void isNamedByItsIdIfItHasNoNumber(@Nullable String number) {
        assertThat(codes(number)).containsExactly("NOLOT-1");
        lot.given("id", 1, "lotnumber", number);
        assertThat(lot.remarks()).containsExactly("LOT_NUMBER_MISSING");
    }

    @Test
    void hasASuffixIfLotsOfItsProductWithLowerIdsHaveItsCode() {
        assertThat(codes("A1", "a1", "A 1", "A1#")).containsExactly("A1", "a1", "A1-2", "A1-3");
    }

    @Test
    void staysApartFromALotThatIsNumberedLikeASuffix() {
        assertThat(codes("A1", "A1-2", "A1", "A1-2"))
                .containsExactly("A1", "A1-2", "A1-3", "A1-2-2");
    }

    @Test
    void staysWithinTwentyCharactersWithItsSuffix() {
        assertThat(codes(TWENTY, TWENTY + "X"))
                .containsExactly(TWENTY, TWENTY.substring(0, 18) + "-2");
    }

    @Test
    void leavesCuttingToTheLimitThatKeepsTheFullNumber() {
        assertThat(codes(TWENTY + "XYZ")).containsExactly(TWENTY + "XYZ");
    }

    @Test
    void saysWhatBecameOfItsNumber() {
        assertThat(numbered("A1", "A#1").remarks())
                .containsExactly("LOT_NUMBER_CHANGED", "LOT_NUMBER_REPEATED");
        assertThat(numbered("A1", " A2 ").remarks()).isEmpty();
    }

    /** The codes of lots of one product with ids 1, 2, … */
    private static List<@Nullable String> codes(@Nullable String... numbers) {
        List<@Nullable String> codes = new ArrayList<>();
        for (int i = 1; i <= numbers.length; i++) {
            codes.addAll(numbered(Arrays.copyOf(numbers, i)).expect(LOTS).values("lotcode"));
        }
        return codes;
    }

    /** The last of several lots of one product. */
    private static MappingTester<?> numbered(@Nullable String... numbers) {
        MappingTester<?> lot = MappingTester.of(new LotMapping());
        for (int i = 0; i < numbers.length; i++) {
            lot.given("id", i + 1, "productid", 7, "lotnumber", numbers[i])
                    .with("lots", "id", i + 1, "productid", 7, "lotnumber", numbers[i]);
        }
        return lot;
    }
}
