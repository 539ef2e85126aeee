package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.World;

/** Quarantine reaches down to what cannot exist without the quarantined row, and heals. */
class QuarantineIT {

    private static final String PERIODS = "select name from referencedata.processing_periods";
    private static final String LINES =
            "select requestedquantity::text from requisition.requisition_line_items order by 1";

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadsTheWorld() {
        bench.v2(World.REFERENCE_DATA, World.REQUISITIONS);
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void withdrawsARootAndThoseThatCannotExistWithoutIt() {
        bench.v2("update processing_schedules set name = ' ' where id = 1");
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("processing_schedules/1 NO_NAME");
        assertThat(bench.waiting())
                .containsExactly(
                        "processing_periods/1 REFERENCE_QUARANTINED",
                        "requisitions/1 REFERENCE_QUARANTINED");
        assertThat(bench.texts("select code from referencedata.processing_schedules")).isEmpty();
        assertThat(bench.texts(PERIODS)).isEmpty();
        assertThat(bench.texts(LINES)).isEmpty();
    }

    @Test
    void healingBringsEverythingBack() {
        bench.v2("update processing_schedules set name = ' ' where id = 1");
        bench.settle();
        bench.v2("update processing_schedules set name = 'Monthly' where id = 1");
        bench.settle();
        assertThat(bench.quarantined()).isEmpty();
        assertThat(bench.waiting()).isEmpty();
        assertThat(bench.texts(PERIODS)).containsExactly("Jan");
        assertThat(bench.texts(LINES)).containsExactly("5", "6");
    }

    @Test
    void removesOnlyTheRowsThatNameAQuarantinedRootWhereTheRootCanDoWithout() {
        bench.v2("update products set primaryname = ' ' where id = 1");
        bench.settle();
        assertThat(bench.texts(LINES)).containsExactly("6");
        assertThat(bench.texts("select id from requisition.stock_adjustments")).isEmpty();
        assertThat(bench.waiting()).isEmpty();
        bench.v2("update products set primaryname = 'Named' where id = 1");
        bench.settle();
        assertThat(bench.texts(LINES)).containsExactly("5", "6");
        assertThat(bench.texts("select id from requisition.stock_adjustments")).hasSize(1);
    }

    @Test
    void removesRowsOfAChildThatReferToAQuarantinedRoot() {
        bench.v2("update programs set code = 'p 2' where id = 1");
        bench.v2("update programs set code = 'P1' where id = 2");
        bench.v2("update programs set code = 'p1 ' where id = 1");
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("programs/2 CODE_NOT_UNIQUE");
        bench.v2("update programs_supported set programid = 2 where id = 2");
        bench.settle();
        assertThat(bench.texts("select facilityid from referencedata.supported_programs"))
                .containsExactly(V3Id.of("facilities", 1).toString());
        bench.v2("update programs set code = 'P2' where id = 2");
        bench.settle();
        assertThat(bench.texts("select facilityid from referencedata.supported_programs"))
                .hasSize(2);
    }

    @Test
    void keepsItsRowsCountedWhenAHealedRootHasToWait() {
        bench.v2(
                "alter table processing_periods drop constraint processing_periods_scheduleid_fkey");
        bench.v2("update processing_periods set startdate = 'infinity' where id = 1");
        bench.settle();
        bench.v2("update products set primaryname = ' ' where id = 1");
        bench.settle();
        bench.v2(
                "update processing_periods set startdate = '2020-01-01', scheduleid = 77 where id = 1");
        bench.settle();
        assertThat(bench.waiting()).contains("processing_periods/1 REFERENCE_MISSING");
    }

    @Test
    void refusesARootWithAValueThatCannotBeRead() {
        bench.v2("update facilities set latitude = 'NaN' where id = 1");
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("facilities/1 NOT_READABLE");
        bench.v2("update facilities set latitude = 1 where id = 1");
        bench.settle();
        assertThat(bench.quarantined()).isEmpty();
        assertThat(bench.texts(LINES)).containsExactly("5", "6");
    }

    @Test
    void holdsARootBackWhoseRowsADeferredConstraintRefuses() {
        bench.v3()
                .update(
                        "insert into requisition.status_changes (id, requisitionid, status, createddate) values (?, ?, 'SUBMITTED', now())",
                        UUID.randomUUID(),
                        V3Id.of("requisitions", 1));
        bench.v2("update requisitions set status = 'SUBMITTED' where id = 1");
        bench.v2(
                "insert into requisitions (id, facilityid, programid, periodid, status) values (2, 2, 1, 1, 'INITIATED')");
        bench.settle();
        assertThat(bench.waiting()).containsExactly("requisitions/1 UNIQUE_CONFLICT");
        assertThat(bench.texts("select id from requisition.requisitions")).hasSize(2);
    }
}
