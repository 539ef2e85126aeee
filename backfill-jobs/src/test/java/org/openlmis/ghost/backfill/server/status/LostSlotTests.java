package org.openlmis.ghost.backfill.server.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.preflight.Code;
import org.openlmis.ghost.backfill.preflight.Finding;
import org.openlmis.ghost.backfill.preflight.Findings;
import org.openlmis.ghost.backfill.server.lag.StreamLag;

/** A slot that v2 gave up is seen by the watch of the stream and by preflight. */
class LostSlotTests {

    private static final Findings SEEN =
            Findings.of(
                    List.of(
                            Finding.error(
                                    Code.SLOT,
                                    "ghost.source.primary",
                                    "replication slot ghost is lost: changes are missing",
                                    "run SELECT pg_drop_replication_slot('ghost')")));

    @Test
    void isToldOnce() {
        assertThat(told("lost")).containsExactly("SLOT_LOST");
    }

    @Test
    void isToldByPreflightUntilTheStreamNoticesIt() {
        assertThat(told("unreserved")).containsExactly("SLOT");
    }

    private static List<String> told(String walStatus) {
        var slot = new StreamLag.Slot("ghost", true, null, null, null, null, walStatus, null);
        var replica = new StreamLag.Replica(0L, 0.0, null);
        var stream = new StreamLag(null, 0.0, 0.0, 0.0, replica, slot);
        return Stream.concat(
                        StreamConcerns.of(stream, new DeadLetters(0, Map.of())).stream(),
                        PreflightConcerns.of(SEEN, slot).stream())
                .map(Concern::code)
                .toList();
    }
}
