package org.openlmis.ghost.entity.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.product.ProductMapping.Product;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Remark;
import org.openlmis.ghost.mapping.V2Key;

/**
 * The programs an orderable belongs to. A program product that v2 deletes stays in v3 as an
 * inactive row.
 */
final class ProgramOrderables {

    private static final BigDecimal PRICE_LIMIT = BigDecimal.TEN.pow(17);

    /** The columns read of v2 {@code program_products}. */
    public record ProgramProduct(
            @V2Key int id,
            int programId,
            int productId,
            int dosesPerMonth,
            boolean active,
            @Nullable BigDecimal currentPrice,
            int productCategoryId,
            @Nullable Integer displayOrder,
            @Nullable Boolean fullSupply) {

        /** v3 holds one digit less. */
        boolean isPriceTooLarge() {
            return currentPrice != null && currentPrice.abs().compareTo(PRICE_LIMIT) >= 0;
        }

        @Nullable BigDecimal price() {
            return isPriceTooLarge() ? null : currentPrice;
        }
    }

    private ProgramOrderables() {}

    static Child<ProgramProduct> declare(Definition<Product> product) {
        var programs =
                product.child("program_products", ProgramProduct.class, ProgramProduct::productId);
        product.remarks(
                it ->
                        it.all(programs).stream()
                                .filter(ProgramProduct::isPriceTooLarge)
                                .map(ProgramOrderables::priceLeftOut)
                                .toList());

        product.intoEach(programs, "referencedata.program_orderables")
                .identity("id", "program_products", ProgramProduct::id)
                .refOrNoRow("programid", "programs", ProgramProduct::programId)
                .ref("orderableid", "products", ProgramProduct::productId)
                .always("orderableversionnumber", ProductMapping.VERSION)
                .compute("active", (it, row) -> row.active() && it.root().isInUse())
                .compute("fullsupply", (it, row) -> isFullSupply(it.root(), row))
                .set("displayorder", ProgramProduct::displayOrder, 0)
                .set("dosesperpatient", ProgramProduct::dosesPerMonth)
                .set("priceperpack", ProgramProduct::price)
                .refOrNoRow(
                        "orderabledisplaycategoryid",
                        "product_categories",
                        ProgramProduct::productCategoryId)
                .retire("active", false);

        programs.leaveBehind("v3 has no ISA formulas", "isacoefficientsid");
        programs.leaveBehind(
                "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
        return programs;
    }

    private static boolean isFullSupply(Product product, ProgramProduct programProduct) {
        Boolean inProgram = programProduct.fullSupply();
        return inProgram == null ? product.fullSupply() : inProgram;
    }

    private static Remark priceLeftOut(ProgramProduct programProduct) {
        return new Remark(
                "PRICE_TOO_LARGE",
                "program_products",
                String.valueOf(programProduct.id()),
                "currentprice",
                String.valueOf(programProduct.currentPrice()),
                "v3 holds prices below 10^17; the orderable has none in this program");
    }
}
