package org.openlmis.ghost.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordShapeTests {

    record Line(
            @V2Key int orderId,
            @V2Key String code,
            @Nullable Integer packSize,
            boolean fullSupply) {

        String label() {
            return orderId + code;
        }
    }

    record Dated(@V2Key int id, Date day) {}

    private final RecordShape<Line> shape = RecordShape.of(Line.class);

    @Test
    void namesColumnsAsV2DoesInLowerCase() {
        assertThat(shape.columnNames())
                .containsExactly("orderid", "code", "packsize", "fullsupply");
        assertThat(shape.keyColumns()).containsExactly("orderid", "code");
    }

    @Test
    void knowsWhichColumnsMayBeNull() {
        assertThat(shape.columns())
                .filteredOn(RecordShape.Column::nullable)
                .extracting(RecordShape.Column::name)
                .containsExactly("packsize");
    }

    @Test
    void makesARecordOfTheValuesOfARow() {
        assertThat(shape.create(new Object[] {7, "A", null, true}))
                .isEqualTo(new Line(7, "A", null, true));
    }

    @Test
    void findsTheColumnAPlainAccessorReads() {
        assertThat(shape.columnRead(Line::orderId)).isEqualTo("orderid");
        assertThat(shape.columnRead(Line::packSize)).isEqualTo("packsize");
        assertThat(shape.columnRead(Line::fullSupply)).isEqualTo("fullsupply");
    }

    @Test
    void refusesAnAccessorOfSeveralColumns() {
        assertThatThrownBy(() -> shape.columnRead(Line::label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plain accessor");
    }

    @Test
    void refusesTypesThatV2ColumnsAreNotReadAs() {
        assertThatThrownBy(() -> RecordShape.of(Dated.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("day");
    }
}
