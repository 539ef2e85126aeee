package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.mapping.MappingSettings.GroupsOnOneNode;
import org.openlmis.ghost.mapping.MappingSettings.StockLevels;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Countries;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.V3Rows;

/** v3 is derived under the settings of the process that started last, and under no others. */
class SettingsIT {

    private static final MappingSettings KEPT_NODES = Countries.deciding(GroupsOnOneNode.KEEP);
    private static final MappingSettings PER_PERIOD = Countries.deciding(StockLevels.PER_PERIOD);
    private static final MappingSettings FAR_EAST =
            MappingSettings.recommended(ZoneId.of("Asia/Tokyo"));

    private static final String NODES =
            "select code from referencedata.supervisory_nodes order by 1";
    private static final String NODES_OF_GROUPS =
            """
            select g.code || ' ' || n.code from referencedata.requisition_groups g
            join referencedata.supervisory_nodes n on n.id = g.supervisorynodeid order by 1""";
    private static final String STOCK_LEVELS =
            """
            select distinct o.code || ' ' || maxperiodsofstock from referencedata.facility_type_approved_products a
            join referencedata.orderables o on o.id = a.orderableid where active order by 1""";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(ReferenceWorld.ALL);
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void deriveEverythingAgainFromLandingRowsWithoutClones() {
        assertThat(bench.texts(NODES)).containsExactly("N1", "N2", "N2-G2", "N3");
        start(KEPT_NODES);
        assertThat(bench.texts(NODES)).containsExactly("N1", "N2", "N3");
        assertThat(bench.texts(NODES_OF_GROUPS)).containsExactly("G1 N2", "G2 N2", "G3 N3");
        assertThat(bench.texts("select id from referencedata.supply_lines")).hasSize(2);
        assertThat(bench.waiting()).isEmpty();
    }

    @Test
    void deriveEverythingAgainFromLandingRowsPerPeriod() {
        bench.v2(
                "update requisition_group_program_schedules set scheduleid = 2",
                "update facility_approved_products set maxmonthsofstock = 6");
        bench.settle();
        assertThat(bench.texts(STOCK_LEVELS)).containsExactly("P1 6", "P2 6", "P3 6");
        start(PER_PERIOD);
        assertThat(bench.texts(STOCK_LEVELS)).containsExactly("P1 2", "P1 6", "P2 2", "P3 2");
    }

    @Test
    void deriveEverythingAgainFromLandingRowsInAnotherZone() {
        bench.v2("update lots set expirationdate = '2030-01-31 23:00 Europe/Berlin'");
        bench.settle();
        assertThat(days()).containsOnly("2030-01-31");
        start(FAR_EAST);
        assertThat(days()).containsOnly("2030-02-01");
    }

    @Test
    void deriveEverythingAgainWhenTheyAreSetBack() {
        List<String> before = V3Rows.of(bench);
        start(KEPT_NODES);
        start(Mappings.SETTINGS);
        assertThat(V3Rows.difference(bench, before)).isEmpty();
    }

    @Test
    void deriveNothingAgainWhenTheyAreTheSame() {
        process(Mappings.SETTINGS).prepare();
        assertThat(bench.dirty()).isEmpty();
    }

    @Test
    void letAProcessThatHasOthersDeriveNothing() {
        start(KEPT_NODES);
        assertThat(bench.texts("select distinct settings from ghost.entity"))
                .containsExactly(KEPT_NODES.fingerprint());
        bench.v2("update products set primaryname = 'Renamed' where id = 1");
        bench.deliver();
        assertThat(bench.ghost().derivation().drain(Driver.EVENT).roots()).isZero();
        assertThat(bench.dirty()).containsExactly("products/1");
        start(KEPT_NODES);
        assertThat(bench.texts("select fullproductname from referencedata.orderables"))
                .contains("Renamed");
    }

    @Test
    void forgetNobodyWhoOnlyLooksUpUnderThemWhatAnotherProcessLanded() {
        bench.v2("update requisition_group_program_schedules set scheduleid = 2");
        bench.settle();
        start(PER_PERIOD);
        assertThat(bench.texts(STOCK_LEVELS))
                .containsExactly("P1 1", "P1 2", "P1 3", "P2 1", "P3 1");
        bench.v2("update processing_periods set numberofmonths = 1 where id = 3");
        bench.deliver();
        start(PER_PERIOD);
        assertThat(bench.texts(STOCK_LEVELS)).containsExactly("P1 3", "P1 6", "P2 3", "P3 3");
    }

    /** The entities derived by a process that starts with these settings and has no v2. */
    private void start(MappingSettings settings) {
        Ghost process = process(settings);
        process.prepare();
        for (int round = 0; round < 3; round++) {
            process.derivation().drain(Driver.EVENT);
            bench.passTime();
            process.derivation().recheckWaiting();
        }
        assertThat(bench.dirty()).isEmpty();
    }

    private Ghost process(MappingSettings settings) {
        return bench.processWithoutV2(ScannedMappings.catalogue(settings));
    }

    private List<String> days() {
        return bench.texts("select expirationdate::text from referencedata.lots");
    }
}
