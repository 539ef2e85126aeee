package org.openlmis.ghost.entity.supervision;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Which facility supplies an order: that of the order's supply line, else that of the supply line
 * for the node and the program of its requisition, else none. Orders and their requisitions must
 * say the same, so both ask here.
 *
 * @param <O> the row asked about: an order, or a requisition that may have one
 */
public final class SupplyingFacility<O extends Record> {

    private final List<Lookup<?, SupplyLine>> lookups;
    private final BiFunction<Aggregate<?>, O, @Nullable SupplyLine> line;

    private SupplyingFacility(
            List<Lookup<?, SupplyLine>> lookups,
            BiFunction<Aggregate<?>, O, @Nullable SupplyLine> line) {
        this.lookups = lookups;
        this.line = line;
    }

    /** What must be known of a supply line. */
    public record SupplyLine(
            @V2Key int id,
            @Nullable Integer supervisoryNodeId,
            int programId,
            int supplyingFacilityId) {}

    /** What must be known of a requisition's order. */
    public record Order(@V2Key int id, @Nullable Integer supplyLineId) {}

    /** What must be known of an order's requisition. */
    public record Requisition(@V2Key int id, @Nullable Integer supervisoryNodeId, int programId) {}

    /** Looked up so that who names the facility learns when it comes or goes. */
    public record Facility(@V2Key int id) {}

    /**
     * Of the requisitions an entity is rooted in, as far as they are released and have an order;
     * all functions are plain accessors.
     */
    public static <R extends Record> SupplyingFacility<R> ofRequisition(
            Definition<R> definition,
            Function<? super R, Integer> id,
            Function<? super R, String> status,
            Function<? super R, ? extends @Nullable Integer> node,
            Function<? super R, Integer> program) {
        var orders =
                definition
                        .lookup("orders", Order.class)
                        .on(id, Order::id)
                        .onlyIf(status, "RELEASED");
        var own =
                named(
                        definition,
                        definition
                                .lookup(orders, "supply_lines", SupplyLine.class)
                                .on(Order::supplyLineId, SupplyLine::id));
        var ofNode =
                named(
                        definition,
                        definition
                                .lookup("supply_lines", SupplyLine.class)
                                .on(node, SupplyLine::supervisoryNodeId)
                                .on(program, SupplyLine::programId)
                                .onlyIf(status, "RELEASED"));
        return new SupplyingFacility<>(
                List.of(own, ofNode),
                (aggregate, requisition) -> {
                    Order order = aggregate.one(orders, requisition);
                    return order == null
                            ? null
                            : order.supplyLineId() == null
                                    ? aggregate.one(ofNode, requisition)
                                    : aggregate.one(own, order);
                });
    }

    /** Of the orders an entity is rooted in; all functions are plain accessors. */
    public static <R extends Record> SupplyingFacility<R> ofOrder(
            Definition<R> definition,
            Function<? super R, Integer> id,
            Function<? super R, ? extends @Nullable Integer> supplyLine) {
        return of(
                definition,
                definition.lookup("supply_lines", SupplyLine.class).on(supplyLine, SupplyLine::id),
                definition.lookup("requisitions", Requisition.class).on(id, Requisition::id),
                supplyLine);
    }

    /** Of orders that are looked up; all functions are plain accessors. */
    public static <O extends Record> SupplyingFacility<O> ofOrders(
            Definition<?> definition,
            Lookup<?, O> orders,
            Function<? super O, Integer> id,
            Function<? super O, ? extends @Nullable Integer> supplyLine) {
        return of(
                definition,
                definition
                        .lookup(orders, "supply_lines", SupplyLine.class)
                        .on(supplyLine, SupplyLine::id),
                definition
                        .lookup(orders, "requisitions", Requisition.class)
                        .on(id, Requisition::id),
                supplyLine);
    }

    private static <O extends Record> SupplyingFacility<O> of(
            Definition<?> definition,
            Lookup<O, SupplyLine> own,
            Lookup<O, Requisition> requisitions,
            Function<? super O, ? extends @Nullable Integer> supplyLine) {
        named(definition, own);
        var ofNode =
                named(
                        definition,
                        definition
                                .lookup(requisitions, "supply_lines", SupplyLine.class)
                                .on(Requisition::supervisoryNodeId, SupplyLine::supervisoryNodeId)
                                .on(Requisition::programId, SupplyLine::programId));
        return new SupplyingFacility<>(
                List.of(own, ofNode),
                (aggregate, order) -> {
                    Requisition requisition = aggregate.one(requisitions, order);
                    return supplyLine.apply(order) != null
                            ? aggregate.one(own, order)
                            : requisition == null ? null : aggregate.one(ofNode, requisition);
                });
    }

    private static <S extends Record> Lookup<S, SupplyLine> named(
            Definition<?> definition, Lookup<S, SupplyLine> lines) {
        definition
                .lookup(lines, "facilities", Facility.class)
                .on(SupplyLine::supplyingFacilityId, Facility::id);
        return lines;
    }

    /** The supply line an order is served through, or null if there is none. */
    public @Nullable SupplyLine line(Aggregate<?> aggregate, O asked) {
        return line.apply(aggregate, asked);
    }

    /** The look-ups the line is found by, for those who must know more of it. */
    public List<Lookup<?, SupplyLine>> lookups() {
        return lookups;
    }

    /** The v2 id of the supplying facility, or null if there is none. */
    public @Nullable Integer id(Aggregate<?> aggregate, O asked) {
        SupplyLine found = line(aggregate, asked);
        return found == null ? null : found.supplyingFacilityId();
    }
}
