package org.openlmis.ghost.servers.debezium;

/** Where the connector finds v2's primary; a standby has no changes to give. */
public record SourceDatabase(
        String host, int port, String database, String username, String password) {

    @Override
    public String toString() {
        return "%s@%s:%d/%s".formatted(username, host, port, database);
    }
}
