package org.openlmis.ghost.backfill.server.status;

import java.util.List;
import org.openlmis.ghost.backfill.server.status.Concern.Severity;
import org.openlmis.ghost.backfill.server.verification.Verifications;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a verification of all entities found that is no entity's own. */
final class JointConcerns {

    private static final String FIND_DIFFERING =
            """
            select part ->> 'entity', part ->> 'differing'
              from ghost.verification v, jsonb_array_elements(v.report -> 'entities') part
             where v.subject = :all and (part ->> 'differing')::bigint > 0
               and part ->> 'entity' not in (select name from ghost.entity)
            """;

    private JointConcerns() {}

    static List<Concern> read(JdbcClient target) {
        return target.sql(FIND_DIFFERING)
                .param("all", Verifications.ALL)
                .query((row, number) -> concern(row.getString(1), row.getString(2)))
                .list();
    }

    private static Concern concern(String part, String differing) {
        return new Concern(
                "NOT_EQUAL",
                Severity.ERROR,
                null,
                "the last verification of all entities found %s differences in %s"
                        .formatted(differing, part),
                "read the report, repair, verify all entities again",
                "/api/v1/entities/verification");
    }
}
