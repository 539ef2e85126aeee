package org.openlmis.ghost.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that show a v2 schema other than the mappings'. */
class SchemaDriftIT {

    private Pipeline pipeline;

    @BeforeEach
    void startPipeline() {
        pipeline = Pipeline.filled();
        pipeline.consume("--ghost.stream.drift-every=1h");
        pipeline.awaitTopics();
    }

    @AfterEach
    void closePipeline() {
        pipeline.close();
    }

    @Test
    void haltsTheEntityWhoseColumnV2Dropped() {
        pipeline.v2().execute("alter table geographic_levels drop column name cascade");
        pipeline.events().put("geographic_levels", "id", 1, "code", "L1", "levelnumber", 1);
        pipeline.until(() -> halted().contains("name"));
        pipeline.events()
                .put("facility_operators", "id", 1, "code", "MoH", "text", "x", "displayorder", 1);
        pipeline.until(
                () ->
                        pipeline.count(
                                        "select count(*) from referencedata.facility_operators where code = 'MoH'")
                                == 1);
        assertThat(pipeline.levels()).isEmpty();
    }

    @Test
    void demandsAReloadWhenTheSchemaDoesNotExplainAStrangeEvent() {
        pipeline.events()
                .put("geographic_levels", "id", 1, "code", "L1", "name", 12, "levelnumber", 1);
        pipeline.until(() -> reload().contains("geographic_levels"));
        assertThat(halted()).isEmpty();
    }

    private String halted() {
        return one(
                "select coalesce(halted, '') from ghost.entity where name = 'geographic_levels'");
    }

    private String reload() {
        return one(
                "select coalesce(reload_required, '') from ghost.entity where name = 'geographic_levels'");
    }

    private String one(String sql) {
        return String.valueOf(pipeline.v3().queryForObject(sql, String.class));
    }
}
