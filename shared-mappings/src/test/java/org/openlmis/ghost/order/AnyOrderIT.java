package org.openlmis.ghost.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.V3Rows;

/**
 * Kafka keeps the order of one table only: whatever comes first of a requisition, its order, the
 * shipment and the proof of delivery, v3 ends up the same.
 */
class AnyOrderIT {

    private static final List<String> TABLES =
            List.of(
                    "requisitions",
                    "requisition_line_items",
                    "requisition_status_changes",
                    "comments",
                    "orders",
                    "shipment_file_info",
                    "shipment_line_items",
                    "pod",
                    "pod_line_items");

    private final Bench loaded = Bench.open(Mappings.CATALOGUE);
    private final Bench streamed = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void loadsTheCountry() {
        loaded.v2(OrderWorld.COUNTRY);
        streamed.v2(OrderWorld.COUNTRY);
        streamed.loadAll();
    }

    @AfterEach
    void close() {
        loaded.close();
        streamed.close();
    }

    static Stream<UnaryOperator<List<String>>> orders() {
        return Stream.concat(
                Stream.of(AnyOrderIT::reversed),
                Stream.of(1, 2, 3).map(seed -> tables -> shuffled(tables, seed)));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void ofEventsEndsInTheSameRows(UnaryOperator<List<String>> order) {
        everything(loaded);
        loaded.loadAll();

        everything(streamed);
        deliver(order.apply(TABLES));

        assertThat(V3Rows.difference(streamed, V3Rows.of(loaded))).isEmpty();
        assertThat(streamed.waiting()).isEmpty();
    }

    @Test
    void ofDeletionsLeavesNothing() {
        loaded.loadAll();
        everything(streamed);
        streamed.settle();
        streamed.v2(OrderWorld.DELETION, "delete from shipment_file_info");
        deliver(shuffled(TABLES, 4));

        assertThat(V3Rows.difference(streamed, V3Rows.of(loaded))).isEmpty();
        assertThat(streamed.waiting()).isEmpty();
    }

    private static void everything(Bench bench) {
        bench.v2(
                OrderWorld.REQUISITION,
                OrderWorld.ORDER,
                OrderWorld.SHIPMENT,
                OrderWorld.POD,
                OrderWorld.RECEIPT);
    }

    /** One poll per table, and everything it makes dirty is derived before the next. */
    private void deliver(List<String> tables) {
        for (String table : tables) {
            streamed.deliver(table);
            streamed.ghost().derivation().drain(Driver.EVENT);
        }
        streamed.settle();
    }

    private static List<String> reversed(List<String> tables) {
        List<String> reversed = new ArrayList<>(tables);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<String> shuffled(List<String> tables, long seed) {
        List<String> shuffled = new ArrayList<>(tables);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
