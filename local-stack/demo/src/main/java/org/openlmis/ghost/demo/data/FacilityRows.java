package org.openlmis.ghost.demo.data;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes facilities with all their columns. Ids have gaps, as if rows had been deleted; some are
 * virtual and name the facility they belong to.
 */
final class FacilityRows {

    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "code",
                    "name",
                    "description",
                    "virtualfacility",
                    "parentfacilityid",
                    "geographiczoneid",
                    "typeid",
                    "operatedbyid",
                    "pricescheduleid",
                    "gln",
                    "mainphone",
                    "fax",
                    "address1",
                    "address2",
                    "latitude",
                    "longitude",
                    "catchmentpopulation",
                    "altitude",
                    "coldstoragegrosscapacity",
                    "coldstoragenetcapacity",
                    "suppliesothers",
                    "sdp",
                    "online",
                    "satellite",
                    "haselectricity",
                    "haselectronicscc",
                    "haselectronicdar",
                    "active",
                    "enabled",
                    "golivedate",
                    "godowndate",
                    "comment",
                    "createdby",
                    "createddate",
                    "modifiedby",
                    "modifieddate");

    private static final LocalDate FIRST_GO_LIVE = LocalDate.of(1998, 1, 1);
    private static final int DAYS_OF_GOING_LIVE = 22 * 365;
    private static final double VIRTUAL_SHARE = 0.015;
    private static final int FIRST_VIRTUAL = 10;

    private final Connection connection;
    private final Volume volume;
    private final Dice dice;
    private final Names names;

    /** The facility the next virtual one belongs to, 0 at first. */
    private int ordinaryId;

    FacilityRows(Connection connection, Volume volume, long seed) {
        this.connection = connection;
        this.volume = volume;
        this.dice = new Dice(seed, "facilities");
        this.names = new Names(dice);
    }

    /** Writes the facilities and returns them in the order of their ids. */
    List<Facility> write() throws SQLException {
        List<Facility> facilities = new ArrayList<>(volume.facilities());
        try (CopyTable table = new CopyTable(connection, "facilities", COLUMNS)) {
            int id = 0;
            for (int i = 0; i < volume.facilities(); i++) {
                id += dice.hits(0.02) ? dice.between(2, 9) : 1;
                Facility facility = facility(id, i == FIRST_VIRTUAL);
                facilities.add(facility);
                table.row(row(facility));
            }
        }
        return facilities;
    }

    private Facility facility(int id, boolean surelyVirtual) {
        if (surelyVirtual || (ordinaryId > 0 && dice.hits(VIRTUAL_SHARE))) {
            return new Facility(id, ordinaryId);
        }
        if (ordinaryId == 0 || dice.hits(0.5)) {
            ordinaryId = id;
        }
        return new Facility(id, id);
    }

    private List<@Nullable Object> row(Facility facility) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        addName(row, facility);
        addReferences(row);
        addAddress(row);
        row.addAll(Coordinates.values(dice));
        addMeasures(row);
        addFlags(row);
        addLife(row);
        row.addAll(Audit.values(dice));
        return row;
    }

    private void addName(List<@Nullable Object> row, Facility facility) {
        int id = facility.id();
        row.add(id);
        row.add((dice.hits(0.005) ? "F %06d" : "F%06d").formatted(id));
        row.add(names.facility());
        row.add(dice.hits(0.05) ? "" : dice.unless(0.6, "Serves " + names.place()));
        row.add(facility.isVirtual());
        row.add(facility.isVirtual() ? facility.ordinaryId() : null);
    }

    private void addReferences(List<@Nullable Object> row) {
        row.add(dice.between(1, volume.zones()));
        row.add(dice.between(1, volume.facilityTypes()));
        row.add(dice.unless(0.1, dice.between(1, volume.operators())));
        row.add(dice.unless(0.5, dice.between(1, ReferenceRows.PRICE_SCHEDULES)));
    }

    private void addAddress(List<@Nullable Object> row) {
        row.add(dice.unless(0.7, "G" + dice.between(100_000_000, 999_999_999)));
        row.add(dice.unless(0.4, "+255 " + dice.between(100_000, 999_999)));
        row.add(dice.unless(0.9, "+255 " + dice.between(100_000, 999_999)));
        row.add(dice.unless(0.3, "P.O. Box " + dice.between(1, 9_999)));
        row.add(dice.unless(0.6, names.place()));
    }

    private void addMeasures(List<@Nullable Object> row) {
        row.add(dice.unless(0.2, dice.between(200, 60_000)));
        row.add(dice.unless(0.5, BigDecimal.valueOf(dice.between(0, 25_000_000), 4)));
        row.add(dice.unless(0.8, BigDecimal.valueOf(dice.between(0, 9_000_000), 4)));
        row.add(dice.unless(0.8, BigDecimal.valueOf(dice.between(0, 9_000_000), 4)));
    }

    private void addFlags(List<@Nullable Object> row) {
        row.add(dice.unless(0.1, dice.hits(0.05)));
        row.add(dice.hits(0.9));
        for (int flag = 0; flag < 5; flag++) {
            row.add(dice.unless(0.2, dice.hits(0.5)));
        }
        row.add(dice.hits(0.92));
        row.add(dice.hits(0.97));
    }

    private void addLife(List<@Nullable Object> row) {
        LocalDate goLive = FIRST_GO_LIVE.plusDays(dice.between(0, DAYS_OF_GOING_LIVE));
        row.add(goLive);
        row.add(dice.unless(0.95, goLive.plusDays(dice.between(100, 3_000))));
        row.add(comment());
    }

    private @Nullable String comment() {
        if (dice.hits(0.01)) {
            return dice.noise(dice.between(3_000, 5_000));
        }
        return dice.unless(0.8, "Visited.\n\"" + names.place() + "\"\tC:\\notes");
    }

    /**
     * One facility as others need it.
     *
     * @param id its primary key
     * @param ordinaryId the facility a virtual one belongs to, else its own id
     */
    record Facility(int id, int ordinaryId) {

        boolean isVirtual() {
            return id != ordinaryId;
        }
    }
}
