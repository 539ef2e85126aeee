package org.openlmis.ghost.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaFactsTests {

    private static final SchemaFacts FACTS = SchemaFacts.load();

    @Test
    void knowAllTablesOfBothSystems() {
        assertThat(FACTS.v2Tables()).hasSize(197);
        assertThat(FACTS.v3Tables()).hasSize(116);
    }

    @Test
    void tellEverythingAboutAV2Column() {
        assertThat(FACTS.v2Table("facilities").column("geographiczoneid"))
                .isEqualTo(
                        new V2Column(
                                "geographiczoneid",
                                10,
                                "integer",
                                false,
                                false,
                                false,
                                "geographic_zones.id"));
    }

    @Test
    void keepTheOrderOfACompositePrimaryKey() {
        assertThat(FACTS.v2Table("requisition_line_item_losses_adjustments").primaryKey())
                .containsExactly("requisitionlineitemid", "type");
        assertThat(FACTS.v3Table("referencedata.supported_programs").primaryKey())
                .containsExactly("facilityid", "programid");
    }

    @Test
    void keepAnExpressionWithBlanksInOnePiece() {
        assertThat(FACTS.v2Table("processing_periods").keys())
                .filteredOn(key -> key.name().equals("uc_processing_period_name_scheduleid"))
                .flatExtracting(V2Key::expressions)
                .containsExactly(
                        "lower(name::text)", "scheduleid", "date_part('year'::text, startdate)");
    }

    @Test
    void tellDefaultsAndConstraintsOfV3() {
        V3Table types = FACTS.v3Table("referencedata.facility_types");
        assertThat(types.column("primaryhealthcare").defaultExpression()).isEqualTo("false");
        assertThat(types.column("code").defaultExpression()).isNull();
        assertThat(types.constraints())
                .contains(
                        new V3Constraint(
                                V3Constraint.Kind.UNIQUE_INDEX,
                                "unq_facility_type_code",
                                List.of("code"),
                                "no two rows share the same code (code compared without regard to"
                                        + " letter case)",
                                false));
    }

    @Test
    void readBootstrapRowsWithTheirFacts() {
        BootstrapRow warehouse = FACTS.bootstrapRows("referencedata.facility_types").get(0);
        assertThat(warehouse.id()).isEqualTo("e2faaa9e-4b2d-4212-bb60-fd62970b2113");
        assertThat(warehouse.naturalKey()).isEqualTo("warehouse");
        assertThat(warehouse.facts()).containsEntry("name", "Warehouse");
        assertThat(FACTS.bootstrapRows("referencedata.rights")).hasSize(80);
        assertThat(FACTS.bootstrapRows("referencedata.facilities")).isEmpty();
    }

    @Test
    void nameWhatTheyDoNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FACTS.v2Table("nowhere"))
                .withMessageContaining("nowhere");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FACTS.v3Table("referencedata.nowhere"))
                .withMessageContaining("referencedata.nowhere");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FACTS.v2Table("facilities").column("nothing"))
                .withMessageContaining("facilities")
                .withMessageContaining("nothing");
    }
}
