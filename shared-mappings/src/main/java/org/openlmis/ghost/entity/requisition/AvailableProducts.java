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

    /** The requisition's facility. */
    public record Facility(@V2Key int id, int typeId) {}

    /** What its type may order, in whatever program: fewer rows than all a program has. */
    public record Approved(@V2Key int id, int facilityTypeId, int programProductId) {}

    /** The product in the program it is approved for. */
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

    private record Available(int requisition, int product, int approval) {}

    private final Lookup<Requisition, Facility> facility;
    private final Lookup<Facility, Approved> approved;
    private final Lookup<Approved, ProgramProduct> inProgram;
    private final Lookup<ProgramProduct, Product> product;

    private AvailableProducts(Definition<Requisition> requisition) {
        facility =
                requisition
                        .lookup("facilities", Facility.class)
                        .on(Requisition::facilityId, Facility::id)
                        .onlyIf(Requisition::status, RequisitionStatus.editable());
        approved =
                requisition
                        .lookup(facility, "facility_approved_products", Approved.class)
                        .on(Facility::typeId, Approved::facilityTypeId);
        inProgram =
                requisition
                        .lookup(approved, "program_products", ProgramProduct.class)
                        .on(Approved::programProductId, ProgramProduct::id);
        product =
                requisition
                        .lookup(inProgram, "products", Product.class)
                        .on(ProgramProduct::productId, Product::id);
    }

    static void declare(Definition<Requisition> requisition) {
        AvailableProducts available = new AvailableProducts(requisition);

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
        return it.all(facility).stream()
                .flatMap(at -> it.all(approved, at).stream())
                .flatMap(approval -> available(it, approval))
                .toList();
    }

    private Stream<Available> available(Aggregate<Requisition> it, Approved approval) {
        return it.all(inProgram, approval).stream()
                .filter(row -> row.programId() == it.root().programId())
                .filter(row -> isOffered(it, row))
                .map(row -> new Available(it.root().id(), row.productId(), approval.id()));
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
}
