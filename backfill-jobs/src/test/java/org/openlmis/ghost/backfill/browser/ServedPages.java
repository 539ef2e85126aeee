package org.openlmis.ghost.backfill.browser;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.openlmis.ghost.backfill.server.ServerClient;
import org.openlmis.ghost.backfill.server.ServerConfiguration;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.openlmis.ghost.browser.Browser;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The one server whose pages all tests of this package look at, and an operator in front of them.
 * Both live as long as the JVM. Facilities and what they refer to are loaded; something waits, is
 * refused and did not land.
 */
final class ServedPages {

    /** The page of an execution that is over. */
    static final String EXECUTION = "/executions/1";

    private static final String REFUSE =
            """
            insert into ghost.quarantine (entity, root_key, code, v2_table, column_name, value, message)
            values ('facility_operators', '1', 'BAD_VALUE', 'facility_operators', 'code', 'MoH',
                    'a code v3 refuses')
            """;
    private static final String WAIT =
            """
            insert into ghost.dirty_root (entity, root_key, state, wait_code, wait_entity, wait_key, wait_detail)
            values ('geographic_zones', '8', 'WAITING', 'NOT_DERIVED', 'facility_operators', '1',
                    'operator 1 is quarantined')
            """;
    private static final String FAIL_TO_LAND =
            """
            insert into ghost.dead_letter (topic, partition, record_offset, code, message, record_key, record_value)
            values ('v2.public.facilities', 0, 12, 'UNDECODABLE', 'no JSON', '{"id":1}', 'what?')
            """;

    private final Databases databases;
    private final URI address;
    private final Browser browser;

    private ServedPages() {
        databases = Databases.create();
        databases.loadReferences();
        databases.load("facilities");
        databases.v3().sql(REFUSE).update();
        databases.v3().sql(WAIT).update();
        databases.v3().sql(FAIL_TO_LAND).update();
        ConfigurableApplicationContext server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(databases.settings("--server.port=0").toArray(String[]::new));
        String port = server.getEnvironment().getProperty("local.server.port");
        ServerClient client = new ServerClient(port);
        client.post("/api/v1/jobs/product_categories/executions");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> client.text(EXECUTION).contains("COMPLETED"));
        address = URI.create("http://localhost:" + port);
        browser = Browser.at(address);
        Runtime.getRuntime().addShutdownHook(new Thread(browser::close));
        browser.signIn(Persons.OPERATOR.name(), Persons.OPERATOR.password());
    }

    /** The pages, served as soon as somebody asks; a test that asks is skipped without Chromium. */
    static ServedPages get() {
        Browser.missing().ifPresent(Assumptions::abort);
        return Holder.PAGES;
    }

    Databases databases() {
        return databases;
    }

    /** Where somebody else looks at them. */
    URI address() {
        return address;
    }

    /** The operator's. */
    Browser browser() {
        return browser;
    }

    private static final class Holder {

        private static final ServedPages PAGES = new ServedPages();
    }
}
