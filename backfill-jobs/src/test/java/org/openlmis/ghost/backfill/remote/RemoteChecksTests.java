package org.openlmis.ghost.backfill.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.openlmis.ghost.verify.VerificationReport;

class RemoteChecksTests {

    private static final String DONE =
            """
            {"state": "DONE", "failure": null, "report": {
              "startedAt": "2026-01-01T00:00:00Z", "finishedAt": "2026-01-01T00:00:01Z",
              "equal": true, "entities": []}}
            """;

    @Test
    void hasOneEntityVerifiedOrAllTogether() {
        try (CannedServer canned = CannedServer.answering(202, DONE)) {
            RemoteChecks checks = new RemoteChecks(RemoteServer.at(canned.address("")));

            VerificationReport report = checks.verify(null);
            checks.verify("programs");

            assertThat(report.equal()).isTrue();
            assertThat(canned.asked())
                    .containsExactly(
                            "POST /api/v1/entities/verify null {}",
                            "POST /api/v1/entities/programs/verify null {}");
        }
    }

    @Test
    void tellsWhyNothingWasVerified() {
        try (CannedServer canned =
                CannedServer.answering(
                        202, "{\"state\": \"FAILED\", \"failure\": \"no replica\"}")) {
            assertThatExceptionOfType(RemoteRefusal.class)
                    .isThrownBy(
                            () ->
                                    new RemoteChecks(RemoteServer.at(canned.address("")))
                                            .verify(null))
                    .withMessage("v3 is not verified: no replica");
        }
    }
}
