package org.openlmis.ghost.schema.ddl;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.V3Table;

/**
 * The v3 schemas as SQL, rendered from the facts, with the rows that v3 creates itself, so that
 * tests and the demo run on tables in which v3's own constraints bite. What the facts leave open is
 * invented, see {@link V3Triggers} and {@link V3BootstrapRows}.
 *
 * <p>Immutable and thread-safe.
 */
public final class V3Ddl {

    private final SchemaFacts facts;

    /** Renders the schemas these facts describe. */
    public V3Ddl(SchemaFacts facts) {
        this.facts = facts;
    }

    /** All statements in an order that works: schemas, tables, keys, rows, references, triggers. */
    public List<String> statements() {
        List<String> statements = new ArrayList<>();
        facts.v3Tables().stream()
                .map(V3Table::schema)
                .distinct()
                .forEach(schema -> statements.add("create schema " + SqlText.name(schema)));
        facts.v3Tables().forEach(table -> statements.add(V3TableDdl.createTable(table)));
        facts.v3Tables().stream().flatMap(V3TableDdl::createKeys).forEach(statements::add);
        statements.addAll(new V3BootstrapRows(facts).inserts());
        facts.v3Tables().stream().flatMap(V3TableDdl::addReferences).forEach(statements::add);
        statements.addAll(V3Triggers.CREATE_TRIGGERS);
        return List.copyOf(statements);
    }

    /**
     * Creates schemas and rows in the connection's database, in one transaction.
     *
     * @throws SQLException naming the statement that failed; nothing is created then
     */
    public void createIn(Connection connection) throws SQLException {
        new SchemaScript(statements()).applyTo(connection);
    }
}
