package org.openlmis.ghost.entity.product;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.product.ProductMapping.Product;
import org.openlmis.ghost.entity.product.ProgramOrderables.ProgramProduct;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.V2Key;

/**
 * The facility types that may order a product in a program. One that v2 deletes stays in v3 as an
 * inactive row (ruling R-7), since requisition lines may name it.
 */
final class ApprovedProducts {

    /** The columns read of v2 {@code facility_approved_products}. */
    public record ApprovedProduct(
            @V2Key int id,
            int facilityTypeId,
            int programProductId,
            int maxMonthsOfStock,
            @Nullable BigDecimal minMonthsOfStock,
            @Nullable BigDecimal eop) {}

    /** Declared so that products are derived again when a facility type is refused or accepted. */
    public record FacilityType(@V2Key int id) {}

    /** An approval, the program product it belongs to, and what v2's months are divided by. */
    private record Approval(ApprovedProduct row, ProgramProduct programProduct, int months) {

        @Nullable BigDecimal maximum() {
            return perPeriod(BigDecimal.valueOf(row.maxMonthsOfStock()));
        }

        @Nullable BigDecimal minimum() {
            return perPeriod(row.minMonthsOfStock());
        }

        @Nullable BigDecimal emergencyOrderPoint() {
            return perPeriod(row.eop());
        }

        private @Nullable BigDecimal perPeriod(@Nullable BigDecimal monthly) {
            return monthly == null || months == 1
                    ? monthly
                    : monthly.divide(BigDecimal.valueOf(months), MathContext.DECIMAL64);
        }
    }

    private ApprovedProducts() {}

    static void declare(Definition<Product> product, Child<ProgramProduct> programs) {
        var approved =
                product.child(
                        programs,
                        "facility_approved_products",
                        ApprovedProduct.class,
                        ApprovedProduct::programProductId);
        product.lookup(approved, "facility_types", FacilityType.class)
                .on(ApprovedProduct::facilityTypeId, FacilityType::id);
        PeriodLength length = PeriodLength.declare(product, programs);

        product.intoRows(
                        "referencedata.facility_type_approved_products",
                        it -> approvals(it, programs, approved, length))
                .keyedBy("id", "versionnumber")
                .identity("id", "facility_approved_products", it -> it.row().id())
                .always("versionnumber", ProductMapping.VERSION)
                .refOrNoRow("facilitytypeid", "facility_types", it -> it.row().facilityTypeId())
                .refOrNoRow("programid", "programs", it -> it.programProduct().programId())
                .ref(
                        "orderableid",
                        "products",
                        "referencedata.orderables",
                        it -> it.programProduct().productId())
                .set("maxperiodsofstock", Approval::maximum)
                .set("minperiodsofstock", Approval::minimum)
                .set("emergencyorderpoint", Approval::emergencyOrderPoint)
                .always("active", true)
                .stamp("lastupdated")
                .retire("active", false);

        approved.leaveBehind(
                "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }

    private static List<Approval> approvals(
            Aggregate<Product> product,
            Child<ProgramProduct> programs,
            Child<ApprovedProduct> approved,
            PeriodLength length) {
        List<Approval> approvals = new ArrayList<>();
        for (ProgramProduct programProduct : product.all(programs)) {
            int months = length.months(product, programProduct);
            product.all(approved).stream()
                    .filter(row -> row.programProductId() == programProduct.id())
                    .forEach(row -> approvals.add(new Approval(row, programProduct, months)));
        }
        return approvals;
    }
}
