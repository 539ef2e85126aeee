package org.openlmis.ghost.demo.data;

import java.util.List;
import org.openlmis.ghost.demo.data.people.People;
import org.openlmis.ghost.demo.data.place.Places;
import org.openlmis.ghost.demo.data.product.Assortment;
import org.openlmis.ghost.demo.data.stock.Stock;
import org.openlmis.ghost.demo.data.supervision.Supervision;

/**
 * Numbers of rows to generate, by the packages that write them.
 *
 * @param requisitions how many there are, which tells how much stock is kept as well
 */
record Volume(
        Places places,
        Assortment assortment,
        Supervision supervision,
        People people,
        int requisitions) {

    private static final int FEW_TYPES = 5;
    private static final int FEW_PROGRAMS = 3;
    private static final int MANY_TYPES = 15;
    private static final int MANY_PROGRAMS = 7;

    static Volume tiny() {
        return few(
                new Places(List.of(1, 2, 5), FEW_TYPES, 3, FEW_PROGRAMS, 20, 2, true),
                new Assortment(24, FEW_PROGRAMS, 1.3, FEW_TYPES, 3, 15),
                15,
                40);
    }

    static Volume small() {
        return few(
                new Places(List.of(1, 4, 15), FEW_TYPES, 3, FEW_PROGRAMS, 60, 2, true),
                new Assortment(90, FEW_PROGRAMS, 1.35, FEW_TYPES, 2.5, 60),
                40,
                500);
    }

    static Volume medium() {
        return many(
                1_000,
                new Assortment(300, MANY_PROGRAMS, 1.5, MANY_TYPES, 8, 600),
                60,
                1_000,
                30_000);
    }

    static Volume national() {
        return many(
                6_000,
                new Assortment(1_200, MANY_PROGRAMS, 1.5, MANY_TYPES, 4, 4_000),
                194,
                12_000,
                100_000);
    }

    private static Volume few(Places places, Assortment assortment, int users, int requisitions) {
        Supervision supervision = new Supervision(List.of(1, 2, 3), 1, FEW_PROGRAMS);
        return new Volume(
                places,
                assortment,
                supervision,
                new People(users, 8, FEW_PROGRAMS, supervision.nodes()),
                requisitions);
    }

    private static Volume many(
            int facilities, Assortment assortment, int districts, int users, int requisitions) {
        List<Integer> zones = List.of(1, 9, 26, 184);
        Supervision supervision = new Supervision(List.of(1, 25, districts), 5, MANY_PROGRAMS);
        return new Volume(
                new Places(zones, MANY_TYPES, 6, MANY_PROGRAMS, facilities, 2.5, true),
                assortment,
                supervision,
                new People(users, 20, MANY_PROGRAMS, supervision.nodes()),
                requisitions);
    }

    /** A card for every fourth requisition, and one that was written on for years. */
    Stock stock() {
        return new Stock(requisitions / 4, Math.max(30, requisitions / 10));
    }

    /** The same country with so many requisitions. */
    Volume withRequisitions(int number) {
        return new Volume(places, assortment, supervision, people, number);
    }
}
