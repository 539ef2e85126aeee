package org.openlmis.ghost.entity.product;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.product.ProductMapping.Product;
import org.openlmis.ghost.entity.product.ProgramOrderables.ProgramProduct;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * How many months v2's figures per month are to be divided by: 1 unless the country wants figures
 * per period (decision D-6) and all periods of all schedules of the program last equally long.
 */
@FunctionalInterface
interface PeriodLength {

    /** At least 1. */
    int months(Aggregate<Product> product, ProgramProduct programProduct);

    /** A schedule that some requisition group follows in the program. */
    record GroupSchedule(@V2Key int id, int programId, int scheduleId) {}

    /** A period of such a schedule. */
    record Period(@V2Key int id, int scheduleId, @Nullable Integer numberOfMonths) {}

    /** Looks schedules and periods up only if the setting asks for it. */
    static PeriodLength declare(Definition<Product> product, Child<ProgramProduct> programs) {
        if (!product.settings().choices().isPerPeriod()) {
            return (any, programProduct) -> 1;
        }
        var schedules =
                product.lookup(programs, "requisition_group_program_schedules", GroupSchedule.class)
                        .on(ProgramProduct::programId, GroupSchedule::programId);
        var periods =
                product.lookup(schedules, "processing_periods", Period.class)
                        .on(GroupSchedule::scheduleId, Period::scheduleId);
        return (it, programProduct) -> common(it, it.all(schedules, programProduct), periods);
    }

    private static int common(
            Aggregate<Product> product,
            Iterable<GroupSchedule> schedules,
            Lookup<GroupSchedule, Period> periods) {
        Set<Integer> lengths = new HashSet<>();
        for (GroupSchedule schedule : schedules) {
            for (Period period : product.all(periods, schedule)) {
                Integer months = period.numberOfMonths();
                lengths.add(months == null ? 0 : months);
            }
        }
        int length = lengths.size() == 1 ? lengths.iterator().next() : 1;
        return Math.max(length, 1);
    }
}
