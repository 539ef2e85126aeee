package org.openlmis.ghost.demo.live;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to v2, again and again if v2 was away. */
@FunctionalInterface
public interface ConnectionSource {

    /** A new connection, which the caller closes. */
    Connection open() throws SQLException;
}
