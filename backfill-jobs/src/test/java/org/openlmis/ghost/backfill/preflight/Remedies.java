package org.openlmis.ghost.backfill.preflight;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Does what findings tell an operator to do. */
final class Remedies {

    private Remedies() {}

    /** Runs the SQL that a finding prints. */
    static void run(JdbcClient database, Finding finding) {
        String sql =
                String.valueOf(finding.remedy())
                        .replaceFirst("^let .*, or run ", "")
                        .replaceFirst("^run ([^:;=']*: )?", "")
                        .replaceFirst(" and restart the server$| \\(half of .*\\)$", "");
        for (String statement : sql.split("; ")) {
            if (statement.startsWith("SELECT")) {
                database.sql(statement).query().listOfRows();
            } else {
                database.sql(statement).update();
            }
        }
    }
}
