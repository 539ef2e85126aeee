package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.World;

/** A change of a row that others look up makes exactly those dirty. */
class LookupFanOutIT {

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(World.REFERENCE_DATA, World.REQUISITIONS);
        bench.v2(
                "insert into processing_schedules (id, code, name) values (2, 'Q', 'Quarterly')",
                """
                insert into processing_periods (id, scheduleid, name, startdate, enddate, numberofmonths)
                    values (2, 2, 'Q1', '2020-01-01', '2020-03-31', 3)""",
                "insert into requisitions (id, facilityid, programid, periodid, status) values (2, 2, 1, 2, 'INITIATED')");
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void marksWhoAsksByANaturalKey() {
        bench.v2(
                "alter table requisition_line_items drop constraint requisition_line_items_productcode_fkey");
        bench.v2("update products set code = 'c 1' where id = 1");
        bench.deliver();
        assertThat(bench.dirty()).containsExactly("products/1", "requisitions/1");
    }

    @Test
    void marksWhoAskedByTheOldNaturalKeyAndWhoAsksByTheNewOne() {
        bench.v2(
                "alter table requisition_line_items drop constraint requisition_line_items_productcode_fkey");
        bench.v2("delete from requisition_line_items where id = 2");
        bench.v2(
                """
                insert into requisition_line_items (id, rnrid, productcode, dispensingunit, maxmonthsofstock,
                    dosespermonth, dosesperdispensingunit, packsize, fullsupply) values (3, 2, 'NEW', 'tab', 3, 1, 1, 10, true)""");
        bench.settle();
        assertThat(bench.waiting()).containsExactly("requisitions/2 REFERENCE_MISSING");
        bench.v2("update products set code = 'new' where id = 1");
        bench.deliver();
        assertThat(bench.dirty()).containsExactly("products/1", "requisitions/1", "requisitions/2");
        bench.settle();
        assertThat(bench.waiting()).containsExactly("requisitions/1 REFERENCE_MISSING");
    }

    @Test
    void marksNobodyForColumnsThatNobodyLooksUp() {
        bench.v2("update products set primaryname = 'Renamed' where id = 1");
        bench.deliver();
        assertThat(bench.dirty()).containsExactly("products/1");
    }

    @Test
    void marksThroughAChainOfLookUps() {
        bench.v2("update processing_schedules set code = 'X' where id = 2");
        bench.settle();
        assertThat(extraData(2)).contains("\"schedule\": \"X\"");
        bench.v2("update processing_schedules set code = 'Y' where id = 2");
        bench.deliver();
        assertThat(bench.dirty()).containsExactly("processing_schedules/2", "requisitions/2");
    }

    @Test
    void marksWhenAMiddleRowOfAChainLeadsElsewhere() {
        bench.v2("update processing_periods set scheduleid = 1 where id = 2");
        bench.settle();
        assertThat(extraData(2)).contains("\"schedule\": \"M\"");
    }

    @Test
    void marksWhoFindsManyRowsWhenOneMoreIsFound() {
        bench.v2(
                "insert into programs_supported (id, facilityid, programid, active) values (3, 2, 2, true)");
        bench.deliver();
        assertThat(bench.dirty()).containsExactly("facilities/2", "requisitions/2");
        bench.settle();
        assertThat(extraData(2)).contains("\"programs\": [1, 2]");
    }

    @Test
    void marksWhoFoundARowThatIsDeleted() {
        bench.v2("delete from programs_supported where id = 2");
        bench.settle();
        assertThat(extraData(2)).contains("\"programs\": []");
    }

    @Test
    void marksWhoFoundARowThatASweepFindsDeleted() {
        facilitiesHavePriceSchedules();
        loseTheDeletionOfPriceSchedule(1);
        bench.load("price_schedules");
        bench.settle();
        assertThat(priceSchedules()).containsExactly("2");
    }

    @Test
    void marksWhoFoundARowThatClosingFindsDeleted() {
        facilitiesHavePriceSchedules();
        loseTheDeletionOfPriceSchedule(2);
        bench.load("price_schedules");
        bench.settle();
        assertThat(priceSchedules()).containsExactly("1");
    }

    private void facilitiesHavePriceSchedules() {
        bench.v2("alter table facilities drop constraint facilities_pricescheduleid_fkey");
        bench.v2(
                "insert into price_schedules (id, code, description) values (1, 'A', 'A'), (2, 'B', 'B')");
        bench.v2("update facilities set pricescheduleid = id");
        bench.settle();
        assertThat(priceSchedules()).containsExactly("1", "2");
    }

    private void loseTheDeletionOfPriceSchedule(int id) {
        bench.v2("delete from price_schedules where id = " + id);
        assertThat(bench.changes()).hasSize(1);
    }

    private List<String> priceSchedules() {
        return bench.texts(
                """
                select extradata -> 'v2' ->> 'id' from referencedata.facilities
                where extradata -> 'v2' ?? 'priceScheduleCode' order by 1""");
    }

    private String extraData(int requisition) {
        return bench.one(
                String.class,
                "select extradata::text from requisition.requisitions where id = ?",
                V3Id.of("requisitions", requisition));
    }
}
