package org.openlmis.ghost.apply;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.ReplicatedV2;
import org.openlmis.ghost.testing.World;

/**
 * Many random schedules, each from its own seed. A failure names the seed; run it alone with {@code
 * -Dghost.schedules.seed=<seed> -Dghost.schedules.count=1}.
 */
class RandomSchedulesIT {

    private static final long SEED = Long.getLong("ghost.schedules.seed", 1);
    private static final int COUNT = Integer.getInteger("ghost.schedules.count", 300);
    private static final String EMPTY_V2 =
            """
            truncate processing_schedules, processing_periods, products, programs, programs_supported, requisitions,
                requisition_line_items, requisition_line_item_losses_adjustments cascade""";
    private static final String EMPTY_V3 =
            """
            truncate referencedata.processing_schedules, referencedata.processing_periods, referencedata.programs,
                referencedata.supported_programs, referencedata.dispensables, referencedata.dispensable_attributes,
                referencedata.orderables, referencedata.trade_items, requisition.requisitions,
                requisition.requisition_line_items, requisition.stock_adjustments, requisition.status_changes,
                landing.programs, landing.facilities, landing.programs_supported, landing.processing_schedules,
                landing.processing_periods, landing.products, landing.requisitions, landing.requisition_line_items,
                landing.requisition_line_item_losses_adjustments, ghost.chunk, ghost.dirty_root, ghost.quarantine,
                ghost.stream_position, ghost.entity_count, ghost.dead_letter cascade""";
    private static final String FORGET =
            """
            delete from ghost.derived_row where entity = any(?::text[]);
            update ghost.entity set generation = 0, state = 'NEW', filled_generation = null, planned = false, barrier = null,
                carried = 0, reload_required = null, desired = 'RUNNING' where name = any(?::text[])""";

    private static ReplicatedV2 servers;
    private static Bench bench;

    @BeforeAll
    static void start() {
        servers = ReplicatedV2.start();
        bench = Bench.open(servers.primary(), servers.replica());
        bench.v2("alter table requisition_line_items alter column remarks set storage external");
        DemandedRows.DEFINITIONS.forEach(bench::v2);
        bench.v2(World.REFERENCE_DATA);
        bench.v2(
                "insert into losses_adjustments_types (name, description) values ('L', 'Lost'), ('D', 'Damaged')");
        servers.catchUp();
        bench.loadAll();
    }

    @AfterAll
    static void stop() {
        bench.close();
        servers.close();
    }

    @Test
    void endWithWhatV2Demands() {
        for (long seed = SEED; seed < SEED + COUNT; seed++) {
            empty();
            RandomSchedule schedule = new RandomSchedule(bench, servers, seed);
            try {
                schedule.run();
                DemandedRows.assertEqual(bench, "see below");
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed %d%n%s".formatted(seed, schedule.trace()), e);
            }
        }
    }

    private static void empty() {
        bench.v2(EMPTY_V2);
        bench.v3().execute(EMPTY_V3);
        String[] entities = RandomSchedule.ENTITIES.toArray(String[]::new);
        bench.v3().update(FORGET, entities, entities);
        servers.catchUp();
        bench.skipChanges();
    }
}
