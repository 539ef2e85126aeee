package org.openlmis.ghost.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Verified;

/** Makes rows retire, and looks at those that did. */
final class RetiredRows {

    static final String APPROVALS = "referencedata.facility_type_approved_products";
    static final String PROGRAMS = "referencedata.program_orderables";

    private final Bench bench;

    RetiredRows(Bench bench) {
        this.bench = bench;
    }

    void deleteProgramProduct(int id) {
        bench.v2(
                "delete from facility_approved_products where programproductid = " + id,
                "delete from program_products where id = " + id);
        bench.settle();
    }

    void refuseTheHospitals() {
        bench.v3()
                .update(
                        """
                        insert into referencedata.facility_types (id, code, name, active)
                        values (gen_random_uuid(), 'NATIVE', 'native', true)""");
        bench.v2("update facility_types set code = 'native' where id = 2");
    }

    void assertNothingIsRetired() {
        assertThat(inactive(APPROVALS)).isEmpty();
        assertThat(inactive(PROGRAMS)).isEmpty();
        assertThat(bench.texts("select v3_key from ghost.derived_row where retired")).isEmpty();
        assertVerified();
    }

    void assertVerified() {
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }

    List<String> inactive(String table) {
        return bench.texts("select id::text from %s where not active".formatted(table));
    }

    List<String> approvals() {
        return bench.texts("select id::text from " + APPROVALS);
    }

    String approvalTime(int id) {
        return bench.one(
                String.class,
                "select lastupdated::text from %s where id = ?".formatted(APPROVALS),
                V3Id.of("facility_approved_products", id));
    }

    static String id(String v2Table, int key) {
        return V3Id.of(v2Table, key).toString();
    }
}
