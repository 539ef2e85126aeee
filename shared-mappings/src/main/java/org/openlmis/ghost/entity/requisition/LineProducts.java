package org.openlmis.ghost.entity.requisition;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Line;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Which product a line names by its code, and by which approval the requisition's facility may
 * order it: that of its type if v2 has one, else one of our own (ruling R-7).
 */
final class LineProducts {

    /** The requisition's facility. */
    public record Facility(@V2Key int id, int typeId) {}

    /** Declared so that requisitions are derived again when a type is refused or accepted. */
    public record FacilityType(@V2Key int id) {}

    /** Declared so that requisitions are derived again when a program is refused or accepted. */
    public record Program(@V2Key int id) {}

    /** The product of a line. */
    public record Product(@V2Key int id, String code) {}

    /** Its places in programs. */
    public record ProgramProduct(@V2Key int id, int programId, int productId) {}

    /** The facility types that may order it. */
    public record Approved(@V2Key int id, int facilityTypeId, int programProductId) {}

    /**
     * What a line orders.
     *
     * @param programProduct null if the product has left the program
     * @param approved null if v2 has no approval for the facility's type
     */
    record Ordered(
            Line line,
            int typeId,
            int programId,
            Product product,
            @Nullable ProgramProduct programProduct,
            @Nullable Approved approved) {

        boolean isApproved() {
            return approved != null;
        }

        boolean hasLeftProgram() {
            return programProduct == null;
        }

        /** v3's approval, its own or ours. */
        UUID approval() {
            Approved known = approved;
            return V3Id.of("facility_approved_products", known == null ? ofOurs() : known.id());
        }

        private String ofOurs() {
            ProgramProduct known = programProduct;
            String of =
                    known == null ? "p%d/%d".formatted(programId, product.id()) : "pp" + known.id();
            return "#ft%d/%s".formatted(typeId, of);
        }
    }

    private final Child<Line> lines;
    private final Lookup<Requisition, Facility> facility;
    private final Lookup<Line, Product> product;
    private final Lookup<Product, ProgramProduct> programProducts;
    private final Lookup<ProgramProduct, Approved> approved;
    private final Function<Aggregate<Requisition>, List<Ordered>> all = this::all;

    private LineProducts(Definition<Requisition> requisition, Child<Line> lines) {
        this.lines = lines;
        facility =
                requisition
                        .lookup("facilities", Facility.class)
                        .on(Requisition::facilityId, Facility::id);
        requisition
                .lookup(facility, "facility_types", FacilityType.class)
                .on(Facility::typeId, FacilityType::id);
        requisition.lookup("programs", Program.class).on(Requisition::programId, Program::id);
        product =
                requisition
                        .lookup(lines, "products", Product.class)
                        .on(Line::productCode, Product::code);
        programProducts =
                requisition
                        .lookup(product, "program_products", ProgramProduct.class)
                        .on(Product::id, ProgramProduct::productId);
        approved =
                requisition
                        .lookup(programProducts, "facility_approved_products", Approved.class)
                        .on(ProgramProduct::id, Approved::programProductId);
    }

    static LineProducts of(Definition<Requisition> requisition, Child<Line> lines) {
        return new LineProducts(requisition, lines);
    }

    /** The facility's type; empty while the facility is not landed. */
    Optional<Integer> facilityType(Aggregate<Requisition> requisition) {
        return Optional.ofNullable(requisition.one(facility)).map(Facility::typeId);
    }

    /** What the lines order that name a product. */
    List<Ordered> ordered(Aggregate<Requisition> requisition) {
        return requisition.once(all);
    }

    private List<Ordered> all(Aggregate<Requisition> requisition) {
        return requisition.all(lines).stream()
                .flatMap(line -> ordered(requisition, line).stream())
                .toList();
    }

    /** What a line orders; empty while its product or the facility is not landed. */
    Optional<Ordered> ordered(Aggregate<Requisition> requisition, Line line) {
        Product named = requisition.one(product, line);
        return named == null
                ? Optional.empty()
                : facilityType(requisition).map(type -> ordered(requisition, line, type, named));
    }

    private Ordered ordered(
            Aggregate<Requisition> requisition, Line line, int type, Product named) {
        int program = requisition.root().programId();
        ProgramProduct inProgram =
                requisition.all(programProducts, named).stream()
                        .filter(candidate -> candidate.programId() == program)
                        .findFirst()
                        .orElse(null);
        Approved byType =
                inProgram == null
                        ? null
                        : requisition.all(approved, inProgram).stream()
                                .filter(candidate -> candidate.facilityTypeId() == type)
                                .findFirst()
                                .orElse(null);
        return new Ordered(line, type, program, named, inProgram, byType);
    }
}
