package org.openlmis.ghost.demo.ground;

import java.sql.SQLException;

/** What a database said, in one line. */
final class OneLine {

    private OneLine() {}

    static String of(SQLException failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
