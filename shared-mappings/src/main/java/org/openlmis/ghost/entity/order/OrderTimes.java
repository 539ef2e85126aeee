package org.openlmis.ghost.entity.order;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.entity.order.OrderMapping.Pod;
import org.openlmis.ghost.entity.order.OrderMapping.Requisition;
import org.openlmis.ghost.entity.order.OrderMapping.ShipmentLine;
import org.openlmis.ghost.entity.order.ShipmentFileMapping.ShipmentFile;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * When things happened to an order. v2 allows its dates to be missing, v3 does not, so the next
 * best date stands in.
 */
final class OrderTimes {

    private final Definition<Order> order;
    private final Child<ShipmentLine> shipped;
    private final Child<Pod> pods;
    private final Lookup<Order, Requisition> requisition;
    private final Lookup<Requisition, Period> period;
    private final Lookup<Order, ShipmentFile> file;

    private OrderTimes(
            Definition<Order> order,
            Child<ShipmentLine> shipped,
            Child<Pod> pods,
            Lookup<Order, Requisition> requisition,
            Lookup<Order, ShipmentFile> file) {
        this.order = order;
        this.shipped = shipped;
        this.pods = pods;
        this.requisition = requisition;
        this.file = file;
        period =
                order.lookup(requisition, "processing_periods", Period.class)
                        .on(Requisition::periodId, Period::id);
    }

    /** What an order's requisition is for. */
    public record Period(@V2Key int id, LocalDateTime startDate) {}

    static OrderTimes of(
            Definition<Order> order,
            Child<ShipmentLine> shipped,
            Child<Pod> pods,
            Lookup<Order, Requisition> requisition,
            Lookup<Order, ShipmentFile> file) {
        order.remarkWhen(
                "CREATED_DATE_MISSING",
                "createddate",
                Order::createdDate,
                "another date of the order stands in, see createddate in v3",
                it -> it.root().createdDate() == null);
        return new OrderTimes(order, shipped, pods, requisition, file);
    }

    Instant created(Aggregate<Order> of) {
        return instant(createdAt(of));
    }

    Instant updated(Aggregate<Order> of) {
        LocalDateTime modified = of.root().modifiedDate();
        return instant(modified == null ? createdAt(of) : modified);
    }

    /** When the last of its shipment left, as far as v2 knows. */
    Instant shipped(Aggregate<Order> of) {
        List<ShipmentLine> lines = of.all(shipped);
        ShipmentFile read = of.one(file);
        LocalDateTime left =
                firstOf(
                        latest(lines.stream().map(ShipmentLine::shippedDate)),
                        latest(lines.stream().map(ShipmentLine::packedDate)),
                        read == null ? null : read.modifiedDate());
        return left == null ? updated(of) : instant(left);
    }

    /** When something happened to its requisition; null means when that was initiated. */
    Instant ofRequisition(Aggregate<Order> of, @Nullable LocalDateTime local) {
        Requisition ordered = of.one(requisition);
        return instant(
                firstOf(
                        local,
                        ordered == null ? null : ordered.createdDate(),
                        ordered == null ? null : ordered.modifiedDate(),
                        periodStart(of)));
    }

    private @Nullable LocalDateTime createdAt(Aggregate<Order> of) {
        return firstOf(
                of.root().createdDate(), of.root().modifiedDate(), earliest(of), periodStart(of));
    }

    private @Nullable LocalDateTime earliest(Aggregate<Order> of) {
        return Stream.concat(
                        of.all(shipped).stream().map(ShipmentLine::createdDate),
                        of.all(pods).stream().map(Pod::createdDate))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable LocalDateTime latest(Stream<@Nullable LocalDateTime> times) {
        return times.filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
    }

    private @Nullable LocalDateTime periodStart(Aggregate<Order> of) {
        Requisition ordered = of.one(requisition);
        Period known = ordered == null ? null : of.one(period, ordered);
        return known == null ? null : known.startDate();
    }

    /** The epoch if v2 knows no date at all. */
    private Instant instant(@Nullable LocalDateTime local) {
        Instant instant = order.settings().instant(local);
        return instant == null ? Instant.EPOCH : instant;
    }

    private static @Nullable LocalDateTime firstOf(@Nullable LocalDateTime... times) {
        return Stream.of(times).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
