package org.openlmis.ghost.demo.data.place;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/**
 * Writes which programs a facility supports: a virtual one those of its facility, a warehouse all
 * but the last.
 */
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

    private final Sink sink;
    private final Places places;
    private final Dice dice;

    ProgramsSupportedRows(Sink sink, Places places) {
        this.sink = sink;
        this.places = places;
        this.dice = sink.dice("programs_supported");
    }

    void write(List<Facility> facilities) throws SQLException {
        int id = 0;
        try (CopyTable table = sink.copy("programs_supported", COLUMNS)) {
            for (Facility facility : facilities) {
                for (int program : programs(facility)) {
                    table.row(row(++id, facility, program));
                }
            }
        }
    }

    private Set<Integer> programs(Facility facility) {
        Dice own = sink.dice("programs of a facility", facility.ordinaryId());
        double mean = places.programsPerFacility();
        int count = mean < 1 ? (own.hits(mean) ? 1 : 0) : own.between(1, (int) (2 * mean) - 1);
        Set<Integer> programs = new TreeSet<>();
        while (programs.size() < Math.min(count, places.programs())) {
            programs.add(own.between(1, places.programs()));
        }
        if (facility.isWarehouse() && mean >= 1) {
            IntStream.range(1, places.programs()).forEach(programs::add);
            programs.remove(places.programs());
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
