package org.openlmis.ghost.demo.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.FacilityRows.Facility;

/** Writes which programs a facility supports; a virtual one supports those of its facility. */
final class ProgramsSupportedRows {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "facilityid",
                    "programid",
                    "startdate",
                    "active",
                    "createdby",
                    "createddate",
                    "modifiedby",
                    "modifieddate");

    private static final LocalDateTime FIRST_START = LocalDateTime.of(2012, 1, 1, 8, 30);

    private final Connection connection;
    private final Volume volume;
    private final long seed;
    private final Dice dice;

    ProgramsSupportedRows(Connection connection, Volume volume, long seed) {
        this.connection = connection;
        this.volume = volume;
        this.seed = seed;
        this.dice = new Dice(seed, "programs_supported");
    }

    void write(List<Facility> facilities) throws SQLException {
        int id = 0;
        try (CopyTable table = new CopyTable(connection, "programs_supported", COLUMNS)) {
            for (Facility facility : facilities) {
                for (int program : programs(facility)) {
                    table.row(row(++id, facility, program));
                }
            }
        }
    }

    private Set<Integer> programs(Facility facility) {
        Dice own = new Dice(seed + facility.ordinaryId(), "programs of a facility");
        double mean = volume.programsPerFacility();
        int count = mean < 1 ? (own.hits(mean) ? 1 : 0) : own.between(1, (int) (2 * mean) - 1);
        Set<Integer> programs = new TreeSet<>();
        while (programs.size() < Math.min(count, volume.programs())) {
            programs.add(own.between(1, volume.programs()));
        }
        return programs;
    }

    private List<@Nullable Object> row(int id, Facility facility, int program) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        row.add(id);
        row.add(facility.id());
        row.add(program);
        row.add(dice.unless(0.03, FIRST_START.plusHours(dice.between(0, 70_000))));
        row.add(dice.hits(0.95));
        row.addAll(Audit.values(dice));
        return row;
    }
}
