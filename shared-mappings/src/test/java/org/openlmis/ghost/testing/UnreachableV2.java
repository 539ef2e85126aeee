package org.openlmis.ghost.testing;

import java.sql.Connection;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A v2 that nobody may ask. */
final class UnreachableV2 extends AbstractDataSource {

    @Override
    public Connection getConnection() {
        throw new AssertionError("v2 is not to be asked");
    }

    @Override
    public Connection getConnection(String username, String password) {
        return getConnection();
    }
}
