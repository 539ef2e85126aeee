package org.openlmis.ghost.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTests {

    @Test
    void trimsSixKindsOfBlankAtBothEndsAndNoOther() {
        assertThat(Text.trim(" \t\n\r\f\u000Ba  b\u000B\f\r\n\t ")).isEqualTo("a  b");
        assertThat(Text.trim("\u00A0a\u00A0")).isEqualTo("\u00A0a\u00A0");
        assertThat(Text.trim(" \t ")).isEmpty();
    }

    @Test
    void takesNothingLeftForNull() {
        assertThat(Text.trimToNull(" \n")).isNull();
        assertThat(Text.trimToNull(null)).isNull();
        assertThat(Text.trimToNull(" a ")).isEqualTo("a");
    }

    @Test
    void removesAllWhiteSpaceOfACodeAndKeepsItsCase() {
        assertThat(Text.withoutWhiteSpace(" Em \t1\n")).isEqualTo("Em1");
    }

    @Test
    void cutsBetweenCodePointsAndNeverInsideOne() {
        assertThat(Text.cut("a😀b", 2)).isEqualTo("a😀");
        assertThat(Text.cut("a😀b", 3)).isEqualTo("a😀b");
        assertThat(Text.cut("", 0)).isEmpty();
    }
}
