package org.openlmis.ghost.testing;

import java.time.Duration;
import org.openlmis.ghost.rights.RightAssignments;
import org.openlmis.ghost.verify.Verification;
import org.openlmis.ghost.verify.VerificationOptions;
import org.openlmis.ghost.verify.VerificationProgress;
import org.openlmis.ghost.verify.VerificationReport;

/** Asks whether v3 is what v2 demands, when nothing moves any more. */
public final class Verified {

    private Verified() {}

    /** The report on all entities of a bench, and on the right assignments they lead to. */
    public static VerificationReport report(Bench bench) {
        RightAssignments.of(bench.v3Connections()).rebuildIfRequested();
        VerificationOptions options =
                VerificationOptions.defaults().withPatience(Duration.ofSeconds(1));
        return Verification.of(bench.ghost(), bench.v3Connections(), bench.v2Connections())
                .verify(
                        bench.ghost().catalogue().entityNames(),
                        options,
                        VerificationProgress.SILENT);
    }
}
