package org.openlmis.ghost.stream;

import com.zaxxer.hikari.HikariDataSource;

/** Both v2 databases, together so that neither is taken for the application's own. */
record V2Databases(HikariDataSource primary, HikariDataSource replica) implements AutoCloseable {

    @Override
    public void close() {
        primary.close();
        replica.close();
    }
}
