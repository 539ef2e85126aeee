package org.openlmis.ghost.entity.requisition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Line;
import org.openlmis.ghost.mapping.MappingSettings.Choices;

/**
 * The figures of a line that v3 stores otherwise than v2. What v2 stored is copied, never
 * calculated again, because the formulas differ. Null where v2 knows nothing, or where v3 has no
 * room for the figure.
 *
 * @param months of the requisition's period, at least 1
 */
record LineFigures(Line line, int months, Choices choices) {

    private static final int MONEY = 2;
    private static final BigDecimal COST_LIMIT = BigDecimal.TEN.pow(17);

    /** Rounded as v2 itself rounds money. */
    @Nullable BigDecimal price() {
        BigDecimal price = line.price();
        return price == null ? null : price.setScale(MONEY, RoundingMode.HALF_UP);
    }

    /** v2 computes it whenever it shows the line. */
    @Nullable BigDecimal totalCost() {
        BigDecimal cost = cost();
        return cost == null || cost.abs().compareTo(COST_LIMIT) >= 0 ? null : cost;
    }

    private @Nullable BigDecimal cost() {
        BigDecimal price = price();
        return price == null
                ? null
                : price.multiply(BigDecimal.valueOf(orZero(line.packsToShip())));
    }

    /** As {@link #totalCost}. */
    @Nullable Integer total() {
        return fitting(sum());
    }

    private @Nullable Long sum() {
        return line.beginningBalance() == null && line.quantityReceived() == null
                ? null
                : (long) orZero(line.beginningBalance()) + orZero(line.quantityReceived());
    }

    /** Per period; v2's normalized consumption is per month. */
    @Nullable Integer adjustedConsumption() {
        return fitting(consumption());
    }

    private @Nullable Long consumption() {
        Integer ofPeriod = line.periodNormalizedConsumption();
        return ofPeriod == null ? perPeriod(line.normalizedConsumption()) : Long.valueOf(ofPeriod);
    }

    /** Per month unless the country wants figures per period (decision D-6). */
    @Nullable Integer averageConsumption() {
        return fitting(average());
    }

    private @Nullable Long average() {
        Integer monthly = line.amc();
        return monthly == null || choices.isPerPeriod()
                ? perPeriod(monthly)
                : Long.valueOf(monthly);
    }

    private @Nullable Long perPeriod(@Nullable Integer monthly) {
        return monthly == null ? null : Math.multiplyExact(monthly.longValue(), months);
    }

    /** Decision D-15: how long stock lasts, or v2's maximum. */
    @Nullable BigDecimal maxPeriodsOfStock() {
        if (choices.isLineMaximumCopied()) {
            return BigDecimal.valueOf(line.maxMonthsOfStock());
        }
        return line.skipped() ? null : periodsOfStock();
    }

    private BigDecimal periodsOfStock() {
        Long average = average();
        return average == null || average == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(orZero(line.stockInHand()))
                        .divide(BigDecimal.valueOf(average), 1, RoundingMode.HALF_UP);
    }

    /** Earlier consumptions of the product, per period as the adjusted one is (ruling R-14). */
    List<Integer> previousConsumptions() {
        return PreviousConsumptions.in(line.previousNormalizedConsumptions()).stream()
                .map(this::perPeriod)
                .map(LineFigures::fitting)
                .filter(figure -> figure != null)
                .toList();
    }

    /** The v3 columns that are null because v3 has no room for the figure. */
    List<String> tooLarge() {
        List<String> columns = new ArrayList<>();
        if (cost() != null && totalCost() == null) {
            columns.add("totalcost");
        }
        if (sum() != null && total() == null) {
            columns.add("total");
        }
        if (consumption() != null && adjustedConsumption() == null) {
            columns.add("adjustedconsumption");
        }
        if (average() != null && averageConsumption() == null) {
            columns.add("averageconsumption");
        }
        return columns;
    }

    private static @Nullable Integer fitting(@Nullable Long figure) {
        return figure == null || figure != figure.intValue()
                ? null
                : Integer.valueOf(figure.intValue());
    }

    private static int orZero(@Nullable Integer figure) {
        return figure == null ? 0 : figure;
    }
}
