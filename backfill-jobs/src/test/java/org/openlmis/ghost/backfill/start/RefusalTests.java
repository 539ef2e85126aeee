package org.openlmis.ghost.backfill.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class RefusalTests {

    @Test
    void findsTheCauseAnOperatorCanActOn() {
        Refusal refusal =
                Refusal.of(
                        new IllegalStateException(
                                "context", new UnusableException("set ghost.target.url")));

        assertThat(refusal).isEqualTo(new Refusal(2, "set ghost.target.url"));
    }

    @Test
    void namesThePortThatIsTaken() {
        assertThat(Refusal.of(new PortInUseException(8080)))
                .isEqualTo(
                        new Refusal(
                                2, "server.port=8080 is in use; set server.port to a free one"));
    }

    @Test
    void saysThatADatabaseWentAway() {
        Refusal refusal =
                Refusal.of(
                        new IllegalStateException(new SQLException("Connection refused", "08001")));

        assertThat(refusal)
                .isEqualTo(
                        new Refusal(
                                1,
                                "lost a database: Connection refused; when ghost.target.url and"
                                        + " ghost.source.*.url answer, restart"));
    }

    @Test
    void tellsTheInnermostMessageOfWhatNobodyExpected() {
        Refusal refusal =
                Refusal.of(new IllegalStateException("outer", new RuntimeException("in\n  ner")));

        assertThat(refusal)
                .isEqualTo(new Refusal(1, "IllegalStateException: in ner; --verbose shows where"));
    }
}
