package org.openlmis.ghost.demo.data.supervision;

import java.util.List;

/**
 * One kind of calendar.
 *
 * @param id its primary key
 * @param months length of a period
 * @param firstMonth month of the year in which periods start to be counted, from 1
 */
record Schedule(int id, String code, String name, int months, int firstMonth) {

    static final Schedule MONTHLY = new Schedule(1, "Monthly", "Monthly", 1, 1);

    /** Same name as the monthly one but for case; some of its periods lack their length. */
    static final Schedule LABORATORY = new Schedule(5, "MONTHLY_LAB", "MONTHLY", 1, 1);

    /** Same code as the monthly one but for a blank, which v3 does not keep. */
    static final Schedule COLLIDING = new Schedule(6, "MON THLY", "Every other month", 2, 1);

    private static final List<Schedule> QUARTERLY =
            List.of(
                    new Schedule(2, "QTR A", "Quarterly, group A", 3, 1),
                    new Schedule(3, "QTR-B", "Quarterly, group B", 3, 2),
                    new Schedule(4, "QTR-C", "Trimestriel, Groupe C – été", 3, 3));

    static final List<Schedule> ALL =
            List.of(
                    MONTHLY,
                    QUARTERLY.get(0),
                    QUARTERLY.get(1),
                    QUARTERLY.get(2),
                    LABORATORY,
                    COLLIDING);

    /** One of the three quarterly ones, which take turns. */
    static Schedule quarterly(int turn) {
        return QUARTERLY.get(turn % QUARTERLY.size());
    }
}
