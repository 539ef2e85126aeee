package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.testing.Databases;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** What the operations server tells of lots whose numbers v3 does not take as they are. */
class KeptBesideV3IT {

    private static final Databases DATABASES = Databases.create();

    private static ConfigurableApplicationContext server;
    private static ServerClient client;

    @BeforeAll
    static void loadsLots() {
        DATABASES
                .v2()
                .sql(
                        """
                        insert into products (id, code, primaryname, dispensingunit, dosesperdispensingunit, packsize,
                                active, fullsupply, tracer, roundtozero, packroundingthreshold)
                            values (1, 'P1', 'Aspirin', 'tablet', 1, 0, true, true, false, false, 1);
                        insert into lots (id, productid, lotnumber) values (1, 1, 'ABCDEFGHIJ0123456789XYZ'), (2, 1, null)
                        """)
                .update();
        DATABASES.load("products", "lots");
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(DATABASES.settings("--server.port=0").toArray(String[]::new));
        client = new ServerClient(server.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsWhatWasRemarkedAndHowOften() {
        JsonNode remark = client.get("/api/v1/remarks?entity=lots").body().path("items").get(0);

        assertThat(remark.path("code").stringValue()).isEqualTo("LOT_NUMBER_MISSING");
        assertThat(remark.path("v2Key").stringValue()).isEqualTo("2");
        assertThat(client.get("/api/v1/remarks/counts").body().valueStream())
                .extracting(count -> count.path("code").stringValue())
                .containsExactly("LOT_NUMBER_MISSING", "PACK_SIZE_REPLACED");
        assertThat(client.get("/api/v1/remarks?code=NONE").body().path("total").intValue())
                .isZero();
    }

    @Test
    void keepsTheWholeTextOfACutColumn() {
        JsonNode cut = client.get("/api/v1/cut-texts?entity=lots").body().path("items").get(0);

        assertThat(cut.path("columnName").stringValue()).isEqualTo("lotcode");
        assertThat(cut.path("fullText").stringValue()).isEqualTo("ABCDEFGHIJ0123456789XYZ");
        assertThat(DATABASES.v3Texts("select lotcode from referencedata.lots order by 1"))
                .containsExactly("ABCDEFGHIJ0123456789", "NOLOT-2");
    }
}
