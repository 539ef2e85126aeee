package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.lookup.V2Source;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.World;

/** Batches are cut by the rows their roots consist of. */
class BatchesIT {

    private static final String LINES =
            """
            insert into requisition_line_items (id, rnrid, productcode, dispensingunit, maxmonthsofstock,
                dosespermonth, dosesperdispensingunit, packsize, fullsupply)
            select 1000 * r + l, r, 'C1', 'x', 1, 1, 1, 1, true
            from unnest(array[10, 11, 12, 13]) r, generate_series(1, case r when 12 then 300 else 10 end) l""";

    private final Bench bench = Bench.open();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void takeNoMoreRowsOfATableThanItsMappingAllowsUnlessOneRootHasThem() {
        bench.v2(World.REFERENCE_DATA, World.REQUISITIONS);
        IntStream.of(10, 11, 12, 13)
                .forEach(
                        id ->
                                bench.v2(
                                        "insert into requisitions (id, facilityid, programid, periodid, status, emergency)"
                                                + " values (%d, 1, 1, 1, 'INITIATED', true)"
                                                        .formatted(id)));
        bench.v2(LINES);
        bench.loadAll();
        var entity = bench.ghost().catalogue().entity("requisitions");
        assertThat(
                        bench.ghost()
                                .evaluator()
                                .batches(
                                        V2Source.landing(bench.v3()),
                                        entity,
                                        List.of("10", "11", "12", "13"),
                                        1000))
                .containsExactly(List.of("10", "11"), List.of("12"), List.of("13"));
    }
}
