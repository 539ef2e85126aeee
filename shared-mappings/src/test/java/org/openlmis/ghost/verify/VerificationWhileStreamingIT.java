package org.openlmis.ghost.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A difference counts only if it persists once the root is settled. */
class VerificationWhileStreamingIT {

    private final VerifiedDatabases databases = new VerifiedDatabases();

    @Test
    void waitsForARootThatIsDirty() {
        rename(3);
        databases.bringFacility(3);

        VerificationReport report =
                databases.verify(VerifiedDatabases.options(), databases::derive);

        assertThat(report.equal()).as(report.text()).isTrue();
    }

    @Test
    void waitsForAChangeThatIsStillOnItsWay() {
        databases.beat();
        rename(3);

        VerificationReport report =
                databases.verify(
                        VerifiedDatabases.options(),
                        () -> {
                            databases.bringFacility(3);
                            databases.derive();
                        });

        assertThat(report.equal()).as(report.text()).isTrue();
    }

    @Test
    void claimsNothingOfAChangeThatDoesNotComeInTime() {
        databases.beat();
        rename(3);

        VerificationReport report = databases.verify();

        assertThat(report.equal()).isFalse();
        assertThat(facilities(report).unsettled()).isEqualTo(1);
        assertThat(facilities(report).differing()).isZero();
    }

    @Test
    void findsAChangeThatTheStreamLost() {
        databases.beat();
        rename(3);

        VerificationReport report = databases.verify(VerifiedDatabases.options(), databases::beat);

        assertThat(facilities(report).differences())
                .extracting(Difference::rootKey, Difference::column)
                .containsExactly(tuple("3", "name"));
        assertThat(facilities(report).unsettled()).isZero();
    }

    @Test
    void findsAWrongRowAtOnceHoweverFarTheStreamIs() {
        databases.beat();
        databases.v3().update("update referencedata.facilities set name = 'x' where code = 'F2'");
        AtomicInteger pauses = new AtomicInteger();

        VerificationReport report =
                databases.verify(VerifiedDatabases.options(), pauses::incrementAndGet);

        assertThat(facilities(report).differing()).isEqualTo(1);
        assertThat(pauses).hasValue(1);
    }

    @Test
    void doesNotMistakeARootThatKeepsChangingForALostChange() {
        databases.beat();
        rename(3);

        VerificationReport report =
                databases.verify(
                        VerifiedDatabases.options(),
                        () -> {
                            databases.beat();
                            rename(3);
                        });

        assertThat(facilities(report).differing()).isZero();
        assertThat(facilities(report).unsettled()).isEqualTo(1);
    }

    @Test
    void findsV3EqualAgainAndAgainWhileV2Changes() throws InterruptedException {
        Random dice = new Random(20);
        Thread stream =
                new Thread(
                        () -> {
                            while (!Thread.currentThread().isInterrupted()) {
                                int id = 1 + dice.nextInt(9);
                                rename(id);
                                databases.bringFacility(id);
                                databases.derive();
                            }
                        });
        stream.start();
        try {
            for (int i = 0; i < 8; i++) {
                VerificationReport report =
                        databases.verify(VerifiedDatabases.options(), Thread::yield);
                assertThat(facilities(report).differing()).as(report.text()).isZero();
            }
        } finally {
            stream.interrupt();
            stream.join();
        }
        databases.derive();
        assertThat(databases.verify().equal()).isTrue();
    }

    private void rename(int facility) {
        databases
                .v2()
                .update(
                        "update facilities set name = 'New ' || clock_timestamp() where id = ?",
                        facility);
    }

    private static EntityReport facilities(VerificationReport report) {
        return report.entities().stream()
                .filter(one -> one.entity().equals("facilities"))
                .findFirst()
                .orElseThrow();
    }
}
