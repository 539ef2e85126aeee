package org.openlmis.ghost.entity.requisition;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.requisition.LineProducts.Ordered;
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

    /** The category a line names. */
    public record Category(@V2Key int id, String name) {}

    /** A line without an approval, and the category of its product if the program lost it. */
    private record Missing(Ordered ordered, @Nullable Category category) {

        UUID programOrderable() {
            return V3Id.of(
                    "program_products", "#p%d/%d".formatted(ordered.programId(), productId()));
        }

        Object categoryKey() {
            Category known = category;
            return known == null ? UNKNOWN_KEY : known.id();
        }

        Line line() {
            return ordered.line();
        }

        long lineId() {
            return line().id();
        }

        int programId() {
            return ordered.programId();
        }

        int productId() {
            return ordered.product().id();
        }

        int typeId() {
            return ordered.typeId();
        }
    }

    private final LineProducts products;
    private final Lookup<Line, Category> category;
    private final Function<Aggregate<Requisition>, List<Missing>> missing = this::missing;

    private SyntheticApprovals(
            Definition<Requisition> requisition, Child<Line> lines, LineProducts products) {
        this.products = products;
        category =
                requisition
                        .lookup(lines, "product_categories", Category.class)
                        .on(Line::productCategory, Category::name, Match.IGNORE_CASE);
    }

    static void declare(
            Definition<Requisition> requisition, Child<Line> lines, LineProducts products) {
        SyntheticApprovals synthetic = new SyntheticApprovals(requisition, lines, products);

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
                        it -> it.once(synthetic.missing))
                .sharedByLowest(Missing::lineId)
                .keyedBy("id", "versionnumber")
                .set("id", it -> it.ordered().approval())
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
        return products.ordered(requisition).stream()
                .filter(ordered -> !ordered.isApproved())
                .map(ordered -> new Missing(ordered, requisition.one(category, ordered.line())))
                .toList();
    }

    private List<Missing> outOfProgram(Aggregate<Requisition> requisition) {
        return requisition.once(missing).stream()
                .filter(row -> row.ordered().hasLeftProgram())
                .toList();
    }

    /** One row at most, needed by rows that find no category. */
    private List<String> unknownCategory(Aggregate<Requisition> requisition) {
        boolean isNeeded =
                outOfProgram(requisition).stream().anyMatch(row -> row.category() == null);
        return isNeeded ? List.of(UNKNOWN) : List.of();
    }
}
