package org.openlmis.ghost.backfill.preflight;

import java.sql.SQLException;
import org.openlmis.ghost.backfill.settings.DatabaseSettings;

/** Says what to look at when a database refuses or fails. */
final class Unreachable {

    private static final String INVALID_AUTHORIZATION = "28";
    private static final String UNKNOWN_DATABASE = "3D000";
    private static final String NO_CONNECTION = "08";

    private Unreachable() {}

    static Finding finding(String place, DatabaseSettings database, SQLException failure) {
        return Finding.error(
                Code.UNREACHABLE,
                place,
                "cannot use %s: %s".formatted(address(database), oneLine(failure)),
                remedy(place, String.valueOf(failure.getSQLState())));
    }

    private static String remedy(String place, String state) {
        if (state.startsWith(INVALID_AUTHORIZATION)) {
            return "check %1$s.username and %1$s.password".formatted(place);
        }
        if (state.equals(UNKNOWN_DATABASE)) {
            return "check the database name at the end of %s.url".formatted(place);
        }
        if (state.startsWith(NO_CONNECTION)) {
            return "check %s.url and that the server accepts connections from here"
                    .formatted(place);
        }
        return "check the rights of %s.username".formatted(place);
    }

    /** The URL without its parameters, which may hold a password. */
    private static String address(DatabaseSettings database) {
        return database.url().replaceAll("\\?.*", "");
    }

    private static String oneLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
