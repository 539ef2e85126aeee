package org.openlmis.ghost.backfill.server.status;

import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.apply.Clearing;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.backfill.server.entity.EntityView;
import org.openlmis.ghost.backfill.server.status.Concern.Severity;
import org.openlmis.ghost.backfill.server.verification.VerificationSummary;

/** What is to be told about one entity. Used by one thread. */
final class EntityConcerns {

    private final EntityView view;
    private final EntityStatus status;
    private final List<Concern> concerns = new ArrayList<>();

    private EntityConcerns(EntityView view) {
        this.view = view;
        this.status = view.status();
    }

    static List<Concern> of(EntityView view) {
        EntityConcerns found = new EntityConcerns(view);
        found.stops();
        found.roots();
        found.drift();
        found.verification();
        return List.copyOf(found.concerns);
    }

    private void stops() {
        String halted = status.halted();
        String reload = status.reloadRequired();
        Clearing.Turn clearing = view.clearing();
        if (halted != null) {
            add("HALTED", Severity.ERROR, halted, "do what it says; it goes on by itself", "");
        }
        if (reload != null) {
            String remedy =
                    halted == null && status.desired().equals("RUNNING")
                            ? "nothing: the operations server loads it again"
                            : "end the halt or the pause, then the server loads it again";
            add("RELOAD_REQUIRED", Severity.WARNING, reload, remedy, "");
        }
        if (!status.desired().equals("RUNNING")) {
            add("PAUSED", Severity.NOTICE, "derives nothing, as wanted", "resume it", "");
        }
        if (clearing != null && clearing.isGoingOn()) {
            String detail = "its v3 rows are being deleted with those of " + clearing.askedFor();
            add("BEING_CLEARED", Severity.NOTICE, detail, "wait", "/clear");
        }
    }

    private void roots() {
        if (status.quarantinedRoots() > 0) {
            concerns.add(
                    new Concern(
                            "QUARANTINED",
                            Severity.WARNING,
                            status.name(),
                            "roots that are refused: " + status.quarantinedRoots(),
                            "repair them in v2: the change is derived by itself",
                            "/api/v1/quarantine?entity=" + status.name()));
        }
        if (!status.isBalanced()) {
            add(
                    "UNBALANCED",
                    Severity.ERROR,
                    "v2 rows read are not all accounted for",
                    "rerun it from the replica: that counts anew",
                    "");
        }
    }

    /** Blocking findings halt the entity, which is told already. */
    private void drift() {
        long others = view.driftFindings().stream().filter(each -> !each.blocking()).count();
        if (others > 0) {
            add(
                    "DRIFT",
                    Severity.WARNING,
                    others + " differences of a live schema that do no harm yet",
                    "read them with the entity",
                    "");
        }
    }

    private void verification() {
        VerificationSummary last = view.verification();
        if (last != null && !last.equal()) {
            add(
                    "NOT_EQUAL",
                    Severity.ERROR,
                    "the last verification found %d v3 rows that differ"
                            .formatted(last.differing()),
                    "read the report, repair, verify again",
                    "/verification");
        }
    }

    private void add(String code, Severity severity, String detail, String remedy, String path) {
        concerns.add(
                new Concern(
                        code,
                        severity,
                        status.name(),
                        detail,
                        remedy,
                        "/api/v1/entities/" + status.name() + path));
    }
}
