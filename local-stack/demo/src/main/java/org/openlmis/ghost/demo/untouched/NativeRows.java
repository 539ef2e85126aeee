package org.openlmis.ghost.demo.untouched;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Rows that people created in v3 itself, and that no migration may touch. */
public final class NativeRows {

    private static final List<String> INSERT =
            List.of(
                    """
                    insert into referencedata.geographic_levels (id, code, levelnumber, name)
                    values ('6b9f3a60-51d8-4b6e-9d3c-0d2f7f2f0001', 'native-level', 1, 'Native level')""",
                    """
                    insert into referencedata.geographic_zones (id, code, name, levelid)
                    values ('6b9f3a60-51d8-4b6e-9d3c-0d2f7f2f0002', 'native-zone', 'Native zone',
                        '6b9f3a60-51d8-4b6e-9d3c-0d2f7f2f0001')""",
                    """
                    insert into referencedata.facility_types (id, code, name, active)
                    values ('6b9f3a60-51d8-4b6e-9d3c-0d2f7f2f0003', 'native-type', 'Native type', true)""",
                    """
                    insert into referencedata.programs
                        (id, code, name, active, periodsskippable, enabledatephysicalstockcountcompleted)
                    values ('6b9f3a60-51d8-4b6e-9d3c-0d2f7f2f0004', 'native-program', 'Native program',
                        true, false, false)""",
                    """
                    insert into referencedata.facilities
                        (id, code, name, active, enabled, geographiczoneid, typeid)
                    values ('6b9f3a60-51d8-4b6e-9d3c-0d2f7f2f0005', 'native-facility', 'Native facility',
                        true, true, '6b9f3a60-51d8-4b6e-9d3c-0d2f7f2f0002',
                        '6b9f3a60-51d8-4b6e-9d3c-0d2f7f2f0003')""",
                    """
                    insert into referencedata.supported_programs
                        (facilityid, programid, active, locallyfulfilled)
                    values ('6b9f3a60-51d8-4b6e-9d3c-0d2f7f2f0005',
                        '6b9f3a60-51d8-4b6e-9d3c-0d2f7f2f0004', true, false)""");

    private NativeRows() {}

    /** Creates a facility with all it needs, and a program it supports. */
    public static void insertInto(Connection v3) throws SQLException {
        try (Statement statement = v3.createStatement()) {
            for (String sql : INSERT) {
                statement.execute(sql);
            }
        }
    }
}
