package org.openlmis.ghost.testing;

import java.util.List;
import org.openlmis.ghost.entity.facility.FacilityOperatorMapping;
import org.openlmis.ghost.entity.facility.FacilityTypeMapping;
import org.openlmis.ghost.entity.facility.PriceScheduleMapping;
import org.openlmis.ghost.entity.geography.GeographicLevelMapping;
import org.openlmis.ghost.entity.geography.GeographicZoneMapping;
import org.openlmis.ghost.mapping.MappingCatalogue;

/**
 * Mappings that together exercise every hard case of the engine: those of the product for reference
 * data, and made-up ones on real tables for what the product does not map yet.
 */
public final class Fixtures {

    public static final MappingCatalogue CATALOGUE =
            new MappingCatalogue(
                    List.of(
                            new GeographicLevelMapping(),
                            new GeographicZoneMapping(),
                            new FacilityTypeMapping(),
                            new FacilityOperatorMapping(),
                            new PriceScheduleMapping(),
                            new ProgramFixture(),
                            new FacilityFixture(),
                            new ScheduleFixture(),
                            new PeriodFixture(),
                            new ProductFixture(),
                            new RequisitionFixture()),
                    Mappings.SETTINGS);

    private Fixtures() {}
}
