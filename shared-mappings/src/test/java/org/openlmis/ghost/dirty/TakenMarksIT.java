package org.openlmis.ghost.dirty;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.dirty.OwedMarks.Kind;
import org.openlmis.ghost.dirty.OwedMarks.Owed;
import org.openlmis.ghost.testing.ReferenceServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Marks that are owed leave the books one by one: what is removed is what is written. */
class TakenMarksIT {

    private static final List<String> ENTITIES = List.of("facilities", "programs");

    /** The plan PostgreSQL chooses when its statistics mislead it. */
    private static final String LOOP_WITHOUT_MEMORY =
            """
            set enable_hashjoin = off; set enable_mergejoin = off; set enable_hashagg = off;
            set enable_material = off; set enable_sort = off; set enable_memoize = off""";

    @Test
    void areTakenOneAtATimeInWhateverWayTheDatabaseRunsIt() throws SQLException {
        try (Connection session = ReferenceServer.newV3().getConnection()) {
            JdbcTemplate v3 = new JdbcTemplate(new SingleConnectionDataSource(session, true));
            OwedMarks owed = new OwedMarks(v3);
            for (int root = 1; root <= 9; root++) {
                owed.owe(Kind.REFERRING, "facilities", List.of(String.valueOf(root)));
            }
            v3.execute(LOOP_WITHOUT_MEMORY);
            assertThat(takeAll(owed))
                    .extracting(mark -> mark.roots().get(0))
                    .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
        }
    }

    private static List<Owed> takeAll(OwedMarks owed) {
        List<Owed> taken = new ArrayList<>();
        Optional<Owed> next = owed.take(ENTITIES);
        while (next.isPresent()) {
            taken.add(next.get());
            next = owed.take(ENTITIES);
        }
        return taken;
    }
}
