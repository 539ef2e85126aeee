package org.openlmis.ghost.schema.ddl;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.schema.SchemaFacts;

/**
 * The v2 schema as SQL, rendered from the facts, so that tests and the demo run on tables in which
 * v2's own keys and references bite. What the facts leave open is invented, see {@link V2Defaults}.
 * One index is left out, because the facts cut its expression off.
 *
 * <p>Immutable and thread-safe.
 */
public final class V2Ddl {

    private static final String CREATE_STOCK_MOVEMENT_TYPE =
            "create type stockmovementtype as enum ('RECEIPT', 'ISSUE', 'ADJUSTMENT')";

    private final SchemaFacts facts;

    /** Renders the schema these facts describe. */
    public V2Ddl(SchemaFacts facts) {
        this.facts = facts;
    }

    /** All statements in an order that works: types, tables, keys, references. */
    public List<String> statements() {
        List<String> statements = new ArrayList<>();
        statements.add(CREATE_STOCK_MOVEMENT_TYPE);
        facts.v2Tables().forEach(table -> statements.add(V2TableDdl.createTable(table)));
        facts.v2Tables().stream().flatMap(V2TableDdl::createKeys).forEach(statements::add);
        facts.v2Tables().stream().flatMap(V2TableDdl::addReferences).forEach(statements::add);
        return List.copyOf(statements);
    }

    /**
     * Creates the schema in the connection's current schema, in one transaction.
     *
     * @throws SQLException naming the statement that failed; nothing is created then
     */
    public void createIn(Connection connection) throws SQLException {
        new SchemaScript(statements()).applyTo(connection);
    }
}
