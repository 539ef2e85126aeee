package org.openlmis.ghost.demo.country;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.openlmis.ghost.demo.data.Scale;
import org.openlmis.ghost.demo.data.V2DataGenerator;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.schema.ddl.V2Ddl;
import org.openlmis.ghost.schema.ddl.V3Ddl;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Creates what is missing of both schemas and of v2's data; run again, it changes nothing. */
@Command(name = "fill", description = "Creates both schemas, and data in v2, where missing.")
final class FillCommand implements Callable<Integer> {

    private static final String HAS_V2 = "select to_regclass('public.facilities') is not null";
    private static final String HAS_DATA = "select exists (select from facilities)";
    private static final String HAS_V3 =
            "select to_regclass('referencedata.facilities') is not null";

    @Mixin private Login login = new Login();

    @Option(
            names = "--v2-url",
            defaultValue = "${env:GHOST_DEMO_V2_URL}",
            required = true,
            description = "JDBC URL of v2 (GHOST_DEMO_V2_URL).")
    private String v2Url = "";

    @Option(
            names = "--v3-url",
            defaultValue = "${env:GHOST_DEMO_V3_URL}",
            required = true,
            description = "JDBC URL of v3 (GHOST_DEMO_V3_URL).")
    private String v3Url = "";

    @Option(names = "--scale", defaultValue = "small", description = "tiny, small or medium.")
    private Scale scale = Scale.SMALL;

    @Option(names = "--seed", defaultValue = "42", description = "The same seed, the same data.")
    private long seed;

    @Override
    public Integer call() throws IOException, SQLException {
        SchemaFacts facts = SchemaFacts.load();
        try (Connection v2 = login.to(v2Url).connect()) {
            if (!isTrue(v2, HAS_V2)) {
                new V2Ddl(facts).createIn(v2);
            }
            if (!isTrue(v2, HAS_DATA)) {
                new V2DataGenerator(seed).generate(v2, scale);
            }
        }
        try (Connection v3 = login.to(v3Url).connect()) {
            if (!isTrue(v3, HAS_V3)) {
                new V3Ddl(facts).createIn(v3);
            }
        }
        return 0;
    }

    private static boolean isTrue(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() && result.getBoolean(1);
        }
    }
}
