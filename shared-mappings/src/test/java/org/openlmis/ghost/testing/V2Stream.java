package org.openlmis.ghost.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.V2Change;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The changes of a v2 database as a logical replication slot gives them: in commit order, each with
 * the position at which it was logged. Close it, or the server keeps its WAL.
 */
public final class V2Stream implements AutoCloseable {

    private static final AtomicInteger SLOTS = new AtomicInteger();
    private static final String CREATE =
            "select pg_create_logical_replication_slot(?, 'test_decoding')";
    private static final String READ =
            "select lsn::text, data from pg_logical_slot_get_changes(?, null, null)";
    private static final String DROP = "select pg_drop_replication_slot(?)";

    private final JdbcTemplate v2;
    private final DecodedText decodedText;
    private final String slot = "stream_" + SLOTS.incrementAndGet();

    public V2Stream(DataSource v2, MappingCatalogue catalogue) {
        this.v2 = new JdbcTemplate(v2);
        this.decodedText = new DecodedText(catalogue);
        this.v2.queryForList(CREATE, slot);
    }

    /** Everything committed since the last call, of tables that are landed. */
    public List<V2Change> next() {
        List<V2Change> changes = new ArrayList<>();
        v2.query(
                READ,
                row -> {
                    Lsn lsn = Lsn.parse(row.getString(1));
                    changes.addAll(decodedText.changes(row.getString(2), lsn));
                },
                slot);
        return changes;
    }

    /** Forgets what was read, so that later reads need not go through all of it again. */
    public void advance() {
        v2.queryForList("select pg_log_standby_snapshot()");
        next();
    }

    @Override
    public void close() {
        v2.queryForList(DROP, slot);
    }
}
