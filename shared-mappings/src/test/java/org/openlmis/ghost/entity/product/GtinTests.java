package org.openlmis.ghost.entity.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTests {

    @ParameterizedTest
    @CsvSource({
        "96385074, 00000096385074",
        "036000291452, 00036000291452",
        "4006381333931, 04006381333931",
        "10614141000415, 10614141000415",
        "' 4006381333931\t', 04006381333931"
    })
    void isPaddedToFourteenDigits(String gtin, String padded) {
        assertThat(Gtin.padded(gtin)).isEqualTo(padded);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "4006381333930",
                "0096385074",
                "6385074",
                "400638133393l",
                "4006 381333931",
                "٩٦٣٨٥٠٧٤"
            })
    void isNoneOfAWrongLengthOrCheckDigitOrWithAnythingButDigits(String gtin) {
        assertThat(Gtin.padded(gtin)).isNull();
    }
}
