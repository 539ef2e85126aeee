package org.openlmis.ghost.demo.data.place;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.Coordinates;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Names;
import org.openlmis.ghost.demo.data.row.Sink;

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
    private static final int SURE_WAREHOUSES = 2;

    private final Sink sink;
    private final Places places;
    private final Dice dice;
    private final Names names;

    /** The facility the next virtual one belongs to. */
    private @Nullable Facility ordinary;

    FacilityRows(Sink sink, Places places) {
        this.sink = sink;
        this.places = places;
        this.dice = sink.dice("facilities");
        this.names = new Names(dice);
    }

    /** Writes the facilities and returns them in the order of their ids. */
    List<Facility> write() throws SQLException {
        List<Facility> facilities = new ArrayList<>(places.facilities());
        try (CopyTable table = sink.copy("facilities", COLUMNS)) {
            int id = 0;
            for (int i = 0; i < places.facilities(); i++) {
                id += dice.hits(0.02) ? dice.between(2, 9) : 1;
                Facility facility = facility(id, i);
                facilities.add(facility);
                table.row(row(facility));
            }
        }
        return facilities;
    }

    private Facility facility(int id, int position) {
        int type = dice.between(1, places.facilityTypes());
        if (ordinary != null && (position == FIRST_VIRTUAL || dice.hits(VIRTUAL_SHARE))) {
            return new Facility(id, ordinary.id(), ordinary.type());
        }
        boolean sureWarehouse = position < SURE_WAREHOUSES;
        Facility facility = new Facility(id, id, sureWarehouse ? ReferenceRows.WAREHOUSE : type);
        if (ordinary == null || dice.hits(0.5)) {
            ordinary = facility;
        }
        return facility;
    }

    private List<@Nullable Object> row(Facility facility) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        addName(row, facility);
        addReferences(row, facility);
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

    private void addReferences(List<@Nullable Object> row, Facility facility) {
        row.add(dice.between(1, places.zones()));
        row.add(facility.type());
        row.add(dice.unless(0.1, dice.between(1, places.operators())));
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
}
