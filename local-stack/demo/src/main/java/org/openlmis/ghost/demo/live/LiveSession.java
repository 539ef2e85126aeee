package org.openlmis.ghost.demo.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.openlmis.ghost.demo.data.row.Dice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection of the application, with all it can change through it. Not thread-safe. */
final class LiveSession implements AutoCloseable {

    /** Nothing here waits for long; a change that would is rolled back. */
    private static final String LIMIT_WAITING = "set lock_timeout = '5s'";

    private final Connection connection;
    private final FacilityChanges facilities;
    private final ZoneChanges zones;
    private final NameChanges names;

    private LiveSession(Connection connection, Dice dice, String nobodyRefersToIt) {
        JdbcClient v2 = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.connection = connection;
        this.facilities = new FacilityChanges(v2, dice, nobodyRefersToIt);
        this.zones = new ZoneChanges(v2, dice);
        this.names = new NameChanges(v2, dice);
    }

    static LiveSession open(ConnectionSource source, Dice dice, String nobodyRefersToIt)
            throws SQLException {
        Connection connection = source.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMIT_WAITING);
            connection.setAutoCommit(false);
            return new LiveSession(connection, dice, nobodyRefersToIt);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Makes the change without committing it; false if there was no row to make it with. */
    boolean make(LiveChange change) {
        return switch (change) {
            case EDIT_FACILITY -> facilities.edit();
            case INSERT_FACILITY -> facilities.insert();
            case REPLACE_SUPPORTED_PROGRAMS -> facilities.replaceSupportedPrograms();
            case CHANGE_PRIMARY_KEY -> facilities.changePrimaryKey();
            case DELETE_FACILITY -> facilities.delete();
            case MOVE_ZONE -> zones.move();
            case EDIT_ZONE -> zones.edit();
            case INSERT_ZONES -> zones.insertZones();
            case RENAME_FACILITY_TYPE -> names.renameFacilityType();
            case SWAP_NAMES -> names.swapFacilityTypeNames();
            case RENAME_PROGRAM -> names.renameProgram();
            case LONG_TRANSACTION -> facilities.edit() && facilities.insert();
        };
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
