package org.openlmis.ghost.entity.requisition;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * What may still be added to a requisition: an emergency one may name everything its facility may
 * order, a regular one what is not full supply. Closed requisitions have none (decision D-20).
 */
final class AvailableProducts {

    private static final int VERSION = 1;

    /** A product in the requisition's program. */
    public record ProgramProduct(
            @V2Key int id,
            int programId,
            int productId,
            boolean active,
            @Nullable Boolean fullSupply) {}

    /** What decides whether the program's orderable is active. */
    public record Product(
            @V2Key int id, boolean active, boolean fullSupply, @Nullable Boolean archived) {

        boolean isInUse() {
            return active && !Boolean.TRUE.equals(archived);
        }
    }

    /** A facility type that may order it. */
    public record Approved(@V2Key int id, int facilityTypeId, int programProductId) {}

    private record Available(int requisition, int product, int approval) {}

    private final LineProducts facility;
    private final Lookup<Requisition, ProgramProduct> inProgram;
    private final Lookup<ProgramProduct, Product> product;
    private final Lookup<ProgramProduct, Approved> approved;

    private AvailableProducts(Definition<Requisition> requisition, LineProducts facility) {
        this.facility = facility;
        inProgram =
                requisition
                        .lookup("program_products", ProgramProduct.class)
                        .on(Requisition::programId, ProgramProduct::programId)
                        .onlyIf(Requisition::status, RequisitionStatus.editable());
        product =
                requisition
                        .lookup(inProgram, "products", Product.class)
                        .on(ProgramProduct::productId, Product::id);
        approved =
                requisition
                        .lookup(inProgram, "facility_approved_products", Approved.class)
                        .on(ProgramProduct::id, Approved::programProductId);
    }

    static void declare(Definition<Requisition> requisition, LineProducts facility) {
        AvailableProducts available = new AvailableProducts(requisition, facility);

        requisition
                .intoRows("requisition.available_products", available::rows)
                .asSetOf("requisitionid")
                .ref("requisitionid", "requisitions", Available::requisition)
                .refOrNoRow(
                        "orderableid", "products", "referencedata.orderables", Available::product)
                .always("orderableversionnumber", VERSION)
                .identity(
                        "facilitytypeapprovedproductid",
                        "facility_approved_products",
                        Available::approval)
                .always("facilitytypeapprovedproductversionnumber", VERSION);
    }

    private List<Available> rows(Aggregate<Requisition> it) {
        return facility.facilityType(it).stream()
                .flatMap(
                        type ->
                                it.all(inProgram).stream()
                                        .filter(row -> isOffered(it, row))
                                        .flatMap(row -> approvals(it, row, type)))
                .toList();
    }

    private boolean isOffered(Aggregate<Requisition> it, ProgramProduct row) {
        Product of = it.one(product, row);
        return of != null
                && row.active()
                && of.isInUse()
                && (it.root().emergency() || !isFullSupply(row, of));
    }

    private static boolean isFullSupply(ProgramProduct row, Product of) {
        Boolean inProgram = row.fullSupply();
        return inProgram == null ? of.fullSupply() : inProgram;
    }

    private Stream<Available> approvals(
            Aggregate<Requisition> it, ProgramProduct row, int facilityType) {
        return it.all(approved, row).stream()
                .filter(approval -> approval.facilityTypeId() == facilityType)
                .map(approval -> new Available(it.root().id(), row.productId(), approval.id()));
    }
}
