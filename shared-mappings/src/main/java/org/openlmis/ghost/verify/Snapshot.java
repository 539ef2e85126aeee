package org.openlmis.ghost.verify;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads one database so that several statements see one state of it. Never writes. Thread-safe. */
final class Snapshot {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Snapshot(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** For statements inside {@link #read}, and for single ones outside. */
    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** All statements of this reading on this database see the same state. */
    <T> T read(Supplier<T> reading) {
        return Objects.requireNonNull(transaction.execute(status -> reading.get()));
    }
}
