package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.Verified;

/**
 * Lines of several requisitions share an approval that v2 does not have; the line with the lowest
 * id decides about its values, in whatever order requisitions are derived.
 */
class SyntheticApprovalsIT {

    private static final String SHARED =
            """
            select maxperiodsofstock::int::text from referencedata.facility_type_approved_products
            where id = ? and not active""";
    private static final Object PARACETAMOL_IN_HOSPITALS =
            V3Id.named("facility_approved_products:#ft2/pp3");

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void ordersWhatIsNotApproved() {
        bench.v2(ReferenceWorld.PLACES, ReferenceWorld.PRODUCTS, ReferenceWorld.SCHEDULES);
        bench.v2(
                """
                insert into requisitions (id, facilityid, programid, periodid, status)
                    values (1, 3, 1, 1, 'INITIATED'), (2, 4, 1, 1, 'INITIATED'), (3, 1, 1, 1, 'INITIATED')""");
        line(20, 1, "P2", 5);
        line(10, 2, "P2", 7);
        line(30, 3, "P2", 9);
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void isAsTheLineWithTheLowestIdHasIt() {
        assertThat(shared()).containsExactly("7");
        assertVerified();
    }

    @Test
    void followsTheLineWithTheLowestIdOnly() {
        bench.v2("update requisition_line_items set maxmonthsofstock = 8 where id = 20");
        bench.settle();
        assertThat(shared()).containsExactly("7");
        bench.v2("update requisition_line_items set maxmonthsofstock = 6 where id = 10");
        bench.settle();
        assertThat(shared()).containsExactly("6");
        assertVerified();
    }

    @Test
    void passesToTheNextLineWhenTheLowestGoes() {
        bench.v2("delete from requisition_line_items where id = 10");
        bench.settle();
        assertThat(shared()).containsExactly("5");
        assertVerified();
    }

    @Test
    void passesToALineWithALowerId() {
        line(5, 1, "P2", 4);
        bench.settle();
        assertThat(shared()).containsExactly("4");
        bench.v2("delete from requisition_line_items where id = 5");
        bench.settle();
        assertThat(shared()).containsExactly("7");
        assertVerified();
    }

    @Test
    void goesWithTheLastLine() {
        bench.v2("delete from requisition_line_items where id in (10, 20)");
        bench.settle();
        assertThat(shared()).isEmpty();
        assertVerified();
    }

    @Test
    void goesWhenV2ApprovesTheProductAndComesBackWhenItNoLongerDoes() {
        bench.v2(
                "insert into facility_approved_products (id, facilitytypeid, programproductid, maxmonthsofstock) values (6, 2, 3, 3)");
        bench.settle();
        assertThat(shared()).isEmpty();
        bench.v2("delete from facility_approved_products where id = 6");
        bench.settle();
        assertThat(shared()).containsExactly("7");
        assertVerified();
    }

    @Test
    void keepsAProductThatHasLeftTheProgram() {
        bench.v2(
                "delete from facility_approved_products where programproductid = 3",
                "delete from program_products where id = 3");
        bench.settle();
        assertThat(
                        bench.texts(
                                "select orderabledisplaycategoryid::text from referencedata.program_orderables where id = ? and not active",
                                V3Id.named("program_products:#p1/2")))
                .containsExactly(V3Id.named("product_categories:#unknown").toString());
        assertThat(bench.texts(SHARED, V3Id.named("facility_approved_products:#ft2/p1/2")))
                .containsExactly("7");
        assertVerified();
    }

    @Test
    void goesWithAQuarantinedProductAndComesBack() {
        bench.v2("update products set code = 'p 2' where id = 1");
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("products/2 CODE_NOT_UNIQUE");
        assertThat(shared()).isEmpty();
        bench.v2("update products set code = 'P1' where id = 1");
        bench.settle();
        assertThat(shared()).containsExactly("7");
        assertVerified();
    }

    private void line(int id, int requisition, String product, int maximum) {
        bench.v2(
                """
                insert into requisition_line_items (id, rnrid, productcode, dispensingunit, maxmonthsofstock,
                        dosespermonth, dosesperdispensingunit, packsize, fullsupply)
                    values (%d, %d, '%s', 'tablet', %d, 1, 1, 10, true)"""
                        .formatted(id, requisition, product, maximum));
    }

    private List<String> shared() {
        return bench.texts(SHARED, PARACETAMOL_IN_HOSPITALS);
    }

    private void assertVerified() {
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }
}
