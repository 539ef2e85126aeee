package org.openlmis.ghost.stream.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class FailureTests {

    @Test
    void tellsTheInnermostCauseInOneLine() {
        var inner = new SQLException("FATAL: the server\n  is shutting down", "57P01");
        var failure = new IllegalStateException("outer", new RuntimeException("middle", inner));
        assertThat(Failure.line(failure))
                .isEqualTo("SQLException: FATAL: the server is shutting down");
        assertThat(Failure.code(failure)).isEqualTo("57P01");
    }

    @Test
    void prefersTheErrorBehindAFailedRollback() {
        var failure =
                new TransactionSystemException(
                        "rollback", new SQLException("connection is closed"));
        failure.initApplicationException(
                new IllegalStateException(new SQLException("shutting down", "57P01")));
        assertThat(Failure.line(failure)).isEqualTo("SQLException: shutting down");
        assertThat(Failure.code(failure)).isEqualTo("57P01");
    }

    @Test
    void tellsDataThatAreRefusedFromADatabaseThatCannotWork() {
        assertThat(Failure.isRefusal(sql("22003"))).isTrue();
        assertThat(Failure.isRefusal(sql("23514"))).isTrue();
        assertThat(Failure.isRefusal(sql("08006"))).isFalse();
        assertThat(Failure.isRefusal(sql("40P01"))).isFalse();
        assertThat(Failure.isRefusal(new IllegalStateException())).isFalse();
    }

    @Test
    void namesOtherFailuresByTheirClass() {
        assertThat(Failure.code(new IllegalStateException())).isEqualTo("illegalstateexception");
        assertThat(Failure.line(new IllegalStateException()))
                .isEqualTo("IllegalStateException: no message");
    }

    private static RuntimeException sql(String state) {
        return new RuntimeException(new SQLException("refused", state));
    }
}
