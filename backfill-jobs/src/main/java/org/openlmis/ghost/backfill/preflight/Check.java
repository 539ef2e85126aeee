package org.openlmis.ghost.backfill.preflight;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Looks at one database; changes nothing. */
interface Check {

    /** What it saw; a check that is content says so. */
    List<Finding> findings(Connection connection) throws SQLException;
}
