package org.openlmis.ghost.entity.requisition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Line;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v3 requisition line must refer to an approval of its product for the facility's type, but v2
 * may have none: products outside full supply, approvals deleted later, facilities that changed
 * their type. Such lines get an inactive approval, and if even the product has left the program, an
 * inactive place in it (ruling R-7). Lines of many requisitions share these rows, and the one with
 * the lowest id decides about their values.
 */
final class SyntheticApprovals {

    private static final int VERSION = 1;
    private static final String UNKNOWN = "V2-UNKNOWN";
    private static final String UNKNOWN_KEY = "#unknown";

    /** The type of the requisition's facility. */
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

    /** The category a line names. */
    public record Category(@V2Key int id, String name) {}

    /** A line without an approval, and what one for it is made of. */
    private record Missing(
            Line line,
            int typeId,
            int programId,
            int productId,
            @Nullable ProgramProduct programProduct,
            @Nullable Category category) {

        UUID approval() {
            ProgramProduct known = programProduct;
            String product =
                    known == null ? "p%d/%d".formatted(programId, productId) : "pp" + known.id();
            return V3Id.of("facility_approved_products", "#ft%d/%s".formatted(typeId, product));
        }

        UUID programOrderable() {
            return V3Id.of("program_products", "#p%d/%d".formatted(programId, productId));
        }

        boolean hasLeftProgram() {
            return programProduct == null;
        }

        Object categoryKey() {
            Category known = category;
            return known == null ? UNKNOWN_KEY : known.id();
        }

        long lineId() {
            return line.id();
        }
    }

    private final Child<Line> lines;
    private final Lookup<Requisition, Facility> facility;
    private final Lookup<Line, Product> product;
    private final Lookup<Product, ProgramProduct> programProducts;
    private final Lookup<ProgramProduct, Approved> approved;
    private final Lookup<Line, Category> category;

    private SyntheticApprovals(Definition<Requisition> requisition, Child<Line> lines) {
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
        category =
                requisition
                        .lookup(lines, "product_categories", Category.class)
                        .on(Line::productCategory, Category::name, Match.IGNORE_CASE);
    }

    static void declare(Definition<Requisition> requisition, Child<Line> lines) {
        SyntheticApprovals synthetic = new SyntheticApprovals(requisition, lines);

        requisition
                .intoRows(
                        "referencedata.orderable_display_categories",
                        it -> synthetic.unknownCategory(it))
                .shared()
                .identity("id", "product_categories", any -> UNKNOWN_KEY)
                .always("code", UNKNOWN)
                .always("displayname", UNKNOWN)
                .always("displayorder", 0);

        requisition
                .intoRows("referencedata.program_orderables", it -> synthetic.outOfProgram(it))
                .sharedByLowest(Missing::lineId)
                .set("id", Missing::programOrderable)
                .refOrNoRow("programid", "programs", Missing::programId)
                .refOrNoRow("orderableid", "products", Missing::productId)
                .always("orderableversionnumber", VERSION)
                .always("active", false)
                .set("fullsupply", it -> it.line().fullSupply())
                .always("displayorder", 0)
                .refOrNoRow(
                        "orderabledisplaycategoryid", "product_categories", Missing::categoryKey);

        requisition
                .intoRows(
                        "referencedata.facility_type_approved_products",
                        it -> synthetic.missing(it))
                .sharedByLowest(Missing::lineId)
                .keyedBy("id", "versionnumber")
                .set("id", Missing::approval)
                .always("versionnumber", VERSION)
                .refOrNoRow("facilitytypeid", "facility_types", Missing::typeId)
                .refOrNoRow("programid", "programs", Missing::programId)
                .refOrNoRow(
                        "orderableid", "products", "referencedata.orderables", Missing::productId)
                .set("maxperiodsofstock", it -> it.line().maxMonthsOfStock())
                .always("active", false)
                .stamp("lastupdated");
    }

    private List<Missing> missing(Aggregate<Requisition> requisition) {
        Facility at = requisition.one(facility);
        List<Missing> missing = new ArrayList<>();
        if (at != null) {
            requisition.all(lines).forEach(line -> add(requisition, at, line, missing));
        }
        return missing;
    }

    private void add(
            Aggregate<Requisition> requisition, Facility at, Line line, List<Missing> missing) {
        Product of = requisition.one(product, line);
        if (of == null) {
            return;
        }
        int programId = requisition.root().programId();
        ProgramProduct inProgram =
                requisition.all(programProducts, of).stream()
                        .filter(candidate -> candidate.programId() == programId)
                        .findFirst()
                        .orElse(null);
        boolean isApproved =
                inProgram != null
                        && requisition.all(approved, inProgram).stream()
                                .anyMatch(row -> row.facilityTypeId() == at.typeId());
        if (!isApproved) {
            missing.add(
                    new Missing(
                            line,
                            at.typeId(),
                            programId,
                            of.id(),
                            inProgram,
                            requisition.one(category, line)));
        }
    }

    private List<Missing> outOfProgram(Aggregate<Requisition> requisition) {
        return missing(requisition).stream().filter(Missing::hasLeftProgram).toList();
    }

    /** One row at most, needed by rows that find no category. */
    private List<String> unknownCategory(Aggregate<Requisition> requisition) {
        boolean isNeeded =
                outOfProgram(requisition).stream().anyMatch(row -> row.category() == null);
        return isNeeded ? List.of(UNKNOWN) : List.of();
    }
}
