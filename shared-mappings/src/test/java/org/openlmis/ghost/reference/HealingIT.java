package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;

/**
 * Every rule by which the mappings of programs, products and schedules refuse a root: what the
 * operator is told of it and of those that wait for it, that nothing of them is in v3, and
 * that a repair in v2 brings all of them back.
 */
class HealingIT {

    private final HealthyWorld world = new HealthyWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void ofAProgramWhoseCodeAnotherHas() {
        world.grow(
                "update role_assignments set programid = 2 where id = 3",
                "update supply_lines set programid = 2 where id = 2");
        world.change("update programs set code = 'e m' where id = 2");
        assertThat(world.quarantine())
                .containsExactly("programs/2 CODE_NOT_UNIQUE programs.code e m");
        assertThat(world.waiting())
                .containsExactly(
                        "requisitions/3 for programs/2",
                        "role_assignments/3 for programs/2",
                        "supply_lines/2 for programs/2");
        world.assertNothingNames(V3Id.of("programs", 2));
        world.heal("update programs set code = 'ARV' where id = 2");
    }

    @Test
    void ofAProgramWhoseCodeARowOfV3Has() {
        world.taken(
                "referencedata.programs (id, code, name, active, periodsskippable, enabledatephysicalstockcountcompleted)",
                "'NATIVE', 'native', true, false, false");
        world.change("update programs set code = 'nat ive' where id = 1");
        assertThat(world.quarantine())
                .containsExactly("programs/1 TAKEN_IN_V3 programs.code nat ive");
        assertThat(world.waiting())
                .containsExactly(
                        "requisitions/1 for programs/1",
                        "requisitions/2 for programs/1",
                        "role_assignments/1 for programs/1",
                        "role_assignments/3 for programs/1",
                        "role_assignments/4 for programs/1",
                        "role_assignments/5 for programs/1",
                        "supply_lines/1 for programs/1",
                        "supply_lines/2 for programs/1");
        world.assertNothingNames(V3Id.of("programs", 1));
        world.heal("update programs set code = 'EM' where id = 1");
    }

    @Test
    void ofAProductWhoseCodeAnotherHas() {
        world.change(recoded(2, "p 1"));
        assertThat(world.quarantine())
                .containsExactly("products/2 CODE_NOT_UNIQUE products.code p 1");
        assertThat(world.waiting()).containsExactly("lots/3 for products/2");
        world.assertNothingNames(V3Id.of("products", 2));
        world.heal(recoded(2, "P2"));
    }

    @Test
    void ofAProductThatTakesTheCodeFromAnother() {
        world.change(recoded(2, "p 3"));
        assertThat(world.quarantine())
                .containsExactly("products/3 CODE_NOT_UNIQUE products.code P3");
        world.assertNothingNames(V3Id.of("products", 3));
        world.heal(recoded(2, "P2"));
    }

    @Test
    void ofAProductWhoseCodeARowOfV3Has() {
        world.taken(
                "referencedata.orderables (versionnumber, id, code, netcontent, packroundingthreshold, roundtozero, dispensableid, lastupdated)",
                "'NATIVE', 1, 1, false, (select id from referencedata.dispensables limit 1), now()");
        world.change(recoded(1, "native"));
        assertThat(world.quarantine())
                .containsExactly("products/1 TAKEN_IN_V3 products.code native");
        assertThat(world.waiting())
                .containsExactly("lots/1 for products/1", "lots/2 for products/1");
        world.assertNothingNames(V3Id.of("products", 1));
        world.heal(recoded(1, "P1"));
    }

    @Test
    void ofAScheduleWhoseCodeAnotherHas() {
        world.change("update processing_schedules set code = 'm ' where id = 2");
        assertThat(world.quarantine())
                .containsExactly(
                        "processing_schedules/2 CODE_NOT_UNIQUE processing_schedules.code m ");
        assertThat(world.waiting())
                .containsExactly(
                        "processing_periods/3 for processing_schedules/2",
                        "requisitions/2 for processing_periods/3");
        world.assertNothingNames(V3Id.of("processing_schedules", 2));
        world.heal("update processing_schedules set code = 'Q' where id = 2");
    }

    @Test
    void ofAScheduleWhoseCodeARowOfV3Has() {
        world.taken("referencedata.processing_schedules (id, code, name)", "'NATIVE', 'native'");
        world.change("update processing_schedules set code = 'native' where id = 1");
        assertThat(world.quarantine())
                .containsExactly(
                        "processing_schedules/1 TAKEN_IN_V3 processing_schedules.code native");
        assertThat(world.waiting())
                .containsExactly(
                        "processing_periods/1 for processing_schedules/1",
                        "processing_periods/2 for processing_schedules/1",
                        "requisitions/1 for processing_periods/1",
                        "requisitions/3 for processing_periods/1");
        world.assertNothingNames(V3Id.of("processing_schedules", 1));
        world.heal("update processing_schedules set code = 'M' where id = 1");
    }

    /** Gives a product another code, and the line that names it, as v2's foreign key demands. */
    private static String[] recoded(int product, String code) {
        return new String[] {
            "update products set code = '%s' where id = %d".formatted(code, product),
            "update requisition_line_items set productcode = '%s' where id = %d"
                    .formatted(code, product)
        };
    }
}
