package org.openlmis.ghost.drift;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.schema.SchemaFacts;

/**
 * Compares the live schemas with what the mappings believe: one catalog query per side, which takes
 * no lock that v2 or v3 could feel. Immutable and thread-safe.
 */
public final class DriftCheck {

    private final V2Comparison v2;
    private final V3Comparison v3;

    public DriftCheck(MappingCatalogue catalogue, SchemaFacts facts) {
        this.v2 = new V2Comparison(catalogue, facts);
        this.v3 = new V3Comparison(catalogue, facts);
    }

    /** What v2 (its primary or a replica) has otherwise than mappings read it, in load order. */
    public List<Finding> ofV2(Connection connection) throws SQLException {
        return v2.findings(LiveCatalog.read(connection, v2.tables()));
    }

    /** What v3 has otherwise than mappings write it, in load order. */
    public List<Finding> ofV3(Connection connection) throws SQLException {
        return v3.findings(LiveCatalog.read(connection, v3.tables()));
    }
}
