package org.openlmis.ghost.entity.order;

import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.entity.facility.FacilityMapping;
import org.openlmis.ghost.entity.facility.FacilityMapping.SupplyLine;
import org.openlmis.ghost.entity.order.OrderMapping.Order;
import org.openlmis.ghost.entity.supervision.SupplyingFacility;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Decision D-12: whether the supplying facility fulfils orders of the program itself, as its
 * supported program in v3 says.
 *
 * @param ways one for each way in which an order's supply line may be found
 */
record LocalFulfilment(SupplyingFacility<Order> supplying, List<Way> ways) {

    /** That the supplying facility supports the program. */
    public record Supported(@V2Key int id, int facilityId, int programId) {}

    /** What is asked about a supply line found in one way. */
    record Way(
            Lookup<SupplyingFacility.SupplyLine, Supported> supported,
            Lookup<SupplyingFacility.SupplyLine, SupplyLine> lines) {

        private boolean isLocal(Aggregate<Order> order, SupplyingFacility.SupplyLine line) {
            return !order.all(supported, line).isEmpty()
                    && FacilityMapping.isFulfilledLocally(order.all(lines, line));
        }
    }

    static LocalFulfilment of(Definition<Order> order, SupplyingFacility<Order> supplying) {
        List<Way> ways = new ArrayList<>();
        supplying.lookups().forEach(found -> ways.add(way(order, found)));
        return new LocalFulfilment(supplying, List.copyOf(ways));
    }

    private static Way way(Definition<Order> order, Lookup<?, SupplyingFacility.SupplyLine> found) {
        return new Way(
                order.lookup(found, "programs_supported", Supported.class)
                        .on(
                                SupplyingFacility.SupplyLine::supplyingFacilityId,
                                Supported::facilityId)
                        .on(SupplyingFacility.SupplyLine::programId, Supported::programId),
                order.lookup(found, "supply_lines", SupplyLine.class)
                        .on(
                                SupplyingFacility.SupplyLine::supplyingFacilityId,
                                SupplyLine::supplyingFacilityId)
                        .on(SupplyingFacility.SupplyLine::programId, SupplyLine::programId));
    }

    boolean isLocal(Aggregate<Order> order) {
        SupplyingFacility.SupplyLine line = supplying.line(order, order.root());
        return line != null && ways.stream().anyMatch(way -> way.isLocal(order, line));
    }
}
