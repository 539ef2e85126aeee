package org.openlmis.ghost.backfill.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.server.security.SignInAttempts.Who;

class SignInAttemptsTests {

    private static final Who ADA = new Who("ada", "10.0.0.1");

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource time = () -> now;
    private final SignInAttempts attempts = new SignInAttempts(time.withZone(ZoneOffset.UTC));

    @Test
    void doesNotMindAFewMistakes() {
        fail(ADA, 4);

        assertThat(attempts.pause(ADA)).isZero();
    }

    @Test
    void makesEveryFurtherFailureWaitTwiceAsLongUpToAMinute() {
        fail(ADA, 5);
        assertThat(attempts.pause(ADA)).isEqualTo(Duration.ofSeconds(1));
        fail(ADA, 1);
        assertThat(attempts.pause(ADA)).isEqualTo(Duration.ofSeconds(2));
        fail(ADA, 100);
        assertThat(attempts.pause(ADA)).isEqualTo(Duration.ofSeconds(64));
    }

    @Test
    void letsOneTryAfterThePauseHoweverManyArrive() {
        fail(ADA, 5);
        now = now.plusSeconds(1);

        assertThat(attempts.pause(ADA)).isZero();
        assertThat(attempts.pause(ADA)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void letsNobodyElseWait() {
        fail(ADA, 10);

        assertThat(attempts.pause(new Who("ada", "10.0.0.2"))).isZero();
        assertThat(attempts.pause(new Who("bob", "10.0.0.1"))).isZero();
    }

    @Test
    void forgetsWhoSignedInAndWhoGaveUp() {
        fail(ADA, 4);
        attempts.succeeded(ADA);
        fail(ADA, 4);
        assertThat(attempts.pause(ADA)).isZero();

        now = now.plus(Duration.ofMinutes(15));
        fail(ADA, 1);
        assertThat(attempts.pause(ADA)).isZero();
    }

    @Test
    void remembersSoManyAtMost() {
        fail(ADA, 10);
        for (int number = 0; number < 10_000; number++) {
            attempts.failed(new Who("guess" + number, null));
        }

        assertThat(attempts.pause(ADA)).isZero();
        assertThat(new Who("x".repeat(1000), null).name()).hasSize(100);
    }

    private void fail(Who who, int times) {
        for (int time = 0; time < times; time++) {
            attempts.failed(who);
        }
    }
}
