package org.openlmis.ghost.backfill.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;

class DatabaseProblemTests {

    @Test
    void namesTheSettingOfADatabaseThatIsAway() {
        SQLException refused = new SQLException("Connection refused", "08001");
        SQLException noConnection =
                new SQLTransientConnectionException(
                        "replica - Connection is not available", refused);

        ProblemDetail problem =
                DatabaseProblem.of(new CannotGetJdbcConnectionException("no", noConnection))
                        .detail();

        assertThat(problem.getStatus()).isEqualTo(503);
        assertThat(problem.getDetail()).isEqualTo("Connection refused");
        assertThat(problem.getProperties())
                .containsEntry("code", "DATABASE_UNAVAILABLE")
                .hasEntrySatisfying(
                        "remedy",
                        remedy -> assertThat((String) remedy).contains("ghost.source.replica.url"));
    }

    @Test
    void isPatientWithADatabaseThatShutsDown() {
        SQLException shutdown = new SQLException("terminating connection", "57P01");

        assertThat(
                        DatabaseProblem.of(new UncategorizedSQLException("ask", null, shutdown))
                                .detail()
                                .getStatus())
                .isEqualTo(503);
    }

    @Test
    void doesNotCallAWrongStatementAnOutage() {
        SQLException wrong = new SQLException("column nope does not exist", "42703");

        ProblemDetail problem =
                DatabaseProblem.of(new BadSqlGrammarException("ask", "select nope", wrong))
                        .detail();

        assertThat(problem.getStatus()).isEqualTo(500);
        assertThat(problem.getDetail()).doesNotContain("nope");
        assertThat(problem.getProperties()).containsEntry("code", "DATABASE_ERROR");
    }
}
