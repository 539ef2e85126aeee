package org.openlmis.ghost.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.rights.RightAssignments;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Held;
import org.openlmis.ghost.testing.World;

/** Who changes what right assignments are computed from asks for their rebuild. */
class RightsRequestedIT {

    private final Bench bench = Bench.open();

    @BeforeEach
    void loadAndRebuild() {
        bench.v2(World.REFERENCE_DATA);
        bench.loadAll();
        assertThat(requests()).contains("facilities").doesNotContain("programs");
        RightAssignments.of(bench.v3().getDataSource()).rebuildIfRequested();
        assertThat(requests()).isEmpty();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void byEventsThatWriteOneOfThoseTables() {
        bench.v2("update programs_supported set active = false where id = 1");
        bench.deliver();
        bench.settle();
        assertThat(requests()).containsExactly("facilities");
    }

    @Test
    void inTheTransactionThatWrites() {
        bench.v2("update programs_supported set active = false where id = 1");
        bench.deliver();
        Held.beforeCommitAfter(
                        "referencedata.supported_programs",
                        () -> bench.ghost().derivation().drain(Driver.EVENT))
                .fail();
        assertThat(requests()).isEmpty();
        bench.settle();
        assertThat(requests()).containsExactly("facilities");
    }

    @Test
    void byNothingThatWritesOtherTablesOnly() {
        bench.v2("update programs set name = 'Other' where id = 1");
        bench.deliver();
        bench.settle();
        assertThat(requests()).isEmpty();
    }

    @Test
    void byNoRunOverUnchangedData() {
        bench.loadAll();
        assertThat(requests()).isEmpty();
    }

    private List<String> requests() {
        return bench.texts("select distinct entity from ghost.rights_request order by 1");
    }
}
