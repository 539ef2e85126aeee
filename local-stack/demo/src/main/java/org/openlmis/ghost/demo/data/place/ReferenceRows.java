package org.openlmis.ghost.demo.data.place;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/**
 * Writes the small tables that facilities refer to: types, operators, programs, price schedules.
 */
final class ReferenceRows {

    static final int PRICE_SCHEDULES = 3;

    /** Key of the type that supplies others. */
    static final int WAREHOUSE = 1;

    /** Code and name; two names differ in case only, as v2 allows and v3 does not. */
    private static final List<List<String>> FACILITY_TYPES =
            List.of(
                    List.of("WAREHOUSE", "Warehouse"),
                    List.of("HC", "Health Center"),
                    List.of("HPOST", "Health Post"),
                    List.of("HC2", "health center"),
                    List.of("DISP", "Dispensary"),
                    List.of("DH", "District Hospital"),
                    List.of("RH", "Regional Hospital"),
                    List.of("RefH", "Referral Hospital"),
                    List.of("CLINIC", "Clinic"),
                    List.of("LAB", "Laboratory"),
                    List.of("MAT", "Maternité"),
                    List.of("PRISON", "Prison Dispensary"),
                    List.of("MIL", "Military Hospital"),
                    List.of("DVS", "District Vaccine Store"),
                    List.of("RVS", "Regional Vaccine Store"));

    private static final List<List<String>> OPERATORS =
            List.of(
                    List.of("MoH", "Ministry of Health"),
                    List.of("FBO", "Faith based"),
                    List.of("NGO", "NGO"),
                    List.of("PRIV", "Private"),
                    List.of("MIL", "Military"),
                    List.of("PARA", "Parastatal"));

    /** Code and name; some codes have inner blanks, one program has no name. */
    private static final List<List<@Nullable String>> PROGRAMS =
            List.of(
                    Arrays.asList("ESS MEDS", "Essential Medicines"),
                    Arrays.asList("ARV", "Antiretrovirals"),
                    Arrays.asList("TB", null),
                    Arrays.asList("MAL", "Malaria"),
                    Arrays.asList("FP", "Planification familiale"),
                    Arrays.asList("LAB  TESTS", "Laboratory"),
                    Arrays.asList("Vaccine", "Vaccines"));

    private static final List<@Nullable String> COLLIDING_PROGRAM =
            Arrays.asList("essmeds", "Essential Medicines (push)");

    private static final List<String> TYPE_COLUMNS =
            List.of(
                    "id",
                    "code",
                    "name",
                    "description",
                    "levelid",
                    "nominalmaxmonth",
                    "nominaleop",
                    "displayorder",
                    "active");

    private static final List<String> PROGRAM_COLUMNS =
            List.of(
                    "id",
                    "code",
                    "name",
                    "description",
                    "active",
                    "push",
                    "shownonfullsupplytab",
                    "enableskipperiod");

    private final Sink sink;

    ReferenceRows(Sink sink) {
        this.sink = sink;
    }

    void write(Places places) throws SQLException {
        facilityTypes(places.facilityTypes());
        operators(places.operators());
        programs(places);
        priceSchedules();
    }

    private void facilityTypes(int count) throws SQLException {
        Dice dice = sink.dice("facility_types");
        try (CopyTable table = audited("facility_types", TYPE_COLUMNS)) {
            for (int i = 0; i < count; i++) {
                List<@Nullable Object> row = codeAndName(i, FACILITY_TYPES.get(i));
                row.add(dice.unless(0.5, "Type " + (i + 1)));
                row.add(dice.unless(0.2, dice.between(1, 4)));
                row.add(dice.between(2, 6));
                row.add("0.5");
                row.add(dice.unless(0.2, i + 1));
                row.add(dice.unless(0.1, !dice.hits(0.1)));
                row.addAll(Audit.values(dice));
                table.row(row);
            }
        }
    }

    private void operators(int count) throws SQLException {
        Dice dice = sink.dice("facility_operators");
        List<String> columns = List.of("id", "code", "text", "displayorder");
        try (CopyTable table = audited("facility_operators", columns)) {
            for (int i = 0; i < count; i++) {
                List<@Nullable Object> row = codeAndName(i, OPERATORS.get(i));
                row.add(i + 1);
                row.addAll(Audit.values(dice));
                table.row(row);
            }
        }
    }

    private void programs(Places places) throws SQLException {
        Dice dice = sink.dice("programs");
        try (CopyTable table = audited("programs", PROGRAM_COLUMNS)) {
            for (int i = 0; i < places.programs(); i++) {
                table.row(program(dice, i, PROGRAMS.get(i), false));
            }
            if (places.collidingProgram()) {
                table.row(program(dice, places.programs(), COLLIDING_PROGRAM, true));
            }
        }
    }

    private static List<@Nullable Object> program(
            Dice dice, int i, List<@Nullable String> program, boolean push) {
        List<@Nullable Object> row = codeAndName(i, program);
        row.add(dice.unless(0.4, "Program " + program.get(0)));
        row.add(dice.unless(0.1, true));
        row.add(push);
        row.add(dice.hits(0.7));
        row.add(dice.hits(0.3));
        row.addAll(Audit.values(dice));
        return row;
    }

    private void priceSchedules() throws SQLException {
        Dice dice = sink.dice("price_schedules");
        List<String> columns = List.of("id", "code", "description");
        try (CopyTable table = audited("price_schedules", columns)) {
            for (int i = 0; i < PRICE_SCHEDULES; i++) {
                List<@Nullable Object> row = codeAndName(i, List.of("PS" + i, "Price schedule"));
                row.addAll(Audit.values(dice));
                table.row(row);
            }
        }
    }

    private CopyTable audited(String table, List<String> columns) throws SQLException {
        List<String> all = new ArrayList<>(columns);
        all.addAll(Audit.COLUMNS);
        return sink.copy(table, all);
    }

    private static List<@Nullable Object> codeAndName(int i, List<@Nullable String> codeAndName) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(i + 1);
        row.addAll(codeAndName);
        return row;
    }
}
