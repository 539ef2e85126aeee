package org.openlmis.ghost.demo.live.change;

import java.util.Locale;
import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.row.Referrers;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Renames schedules, and adds and deletes their last periods. */
final class ScheduleChanges {

    private static final String DESCRIPTION = "Added while at work";

    private static final String INSERT_PERIOD =
            """
            insert into processing_periods (scheduleid, name, description, startdate, enddate,
                numberofmonths)
            select scheduleid, 'From ' || to_char(next, 'Mon YYYY'), :description, next,
                next + months * interval '1 month' - interval '1 second', months
            from (
                select scheduleid, enddate + interval '1 second' as next,
                    coalesce(numberofmonths, 1) as months
                from processing_periods where scheduleid = :schedule
                order by enddate desc
                limit 1
            ) last""";
    private static final String IS_LAST =
            """
            description = '%s' and startdate = (
                select max(startdate) from processing_periods
                where scheduleid = picked.scheduleid)
            and %s""";
    private static final String DELETE_PERIOD = "delete from processing_periods where id = :id";
    private static final String FIND_NAME = "select name from processing_schedules where id = :id";
    private static final String RENAME =
            "update processing_schedules set name = :name, modifieddate = now() where id = :id";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;
    private final String deletable;

    ScheduleChanges(JdbcClient v2, Dice dice, Referrers referrers) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
        this.deletable = IS_LAST.formatted(DESCRIPTION, referrers.none("processing_periods"));
    }

    /** The schedule's row is held meanwhile, so that no two add the same period. */
    boolean insertPeriod() {
        Optional<Integer> schedule = rows.lockForEdit("processing_schedules", "");
        return schedule.map(
                        id ->
                                v2.sql(INSERT_PERIOD)
                                                .param("schedule", id)
                                                .param("description", DESCRIPTION)
                                                .update()
                                        > 0)
                .orElse(false);
    }

    boolean deletePeriod() {
        Optional<Integer> period = rows.lock("processing_periods", deletable);
        return period.map(id -> v2.sql(DELETE_PERIOD).param("id", id).update() > 0).orElse(false);
    }

    boolean rename() {
        Optional<Integer> schedule = rows.lockForEdit("processing_schedules", "");
        schedule.ifPresent(id -> v2.sql(RENAME).param("id", id).param("name", name()).update());
        return schedule.isPresent();
    }

    private String name() {
        if (dice.hits(0.3)) {
            return v2.sql(FIND_NAME)
                    .param("id", rows.any("processing_schedules"))
                    .query(String.class)
                    .single()
                    .toUpperCase(Locale.ROOT);
        }
        return "Schedule " + dice.between(1, 999);
    }
}
