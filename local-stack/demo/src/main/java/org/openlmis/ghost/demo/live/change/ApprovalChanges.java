package org.openlmis.ghost.demo.live.change;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.row.Referrers;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes in which programs products are, and for which facility types they are approved. */
final class ApprovalChanges {

    private static final String INSERT_PROGRAM_PRODUCT =
            """
            insert into program_products (programid, productid, dosespermonth, active,
                productcategoryid, displayorder, fullsupply)
            values (:program, :product, :doses, true, :category, :order, :fullsupply)
            on conflict (productid, programid) do nothing""";
    private static final String EDIT_PROGRAM_PRODUCT =
            """
            update program_products
            set currentprice = :price, productcategoryid = :category, displayorder = :order,
                active = :active, fullsupply = :fullsupply, modifieddate = now()
            where id = :id""";
    private static final String DELETE_APPROVALS =
            """
            delete from facility_approved_products
            where programproductid in (select id from program_products where productid = :id)""";
    private static final String DELETE_PROGRAM_PRODUCTS =
            "delete from program_products picked where productid = :id and %s";
    private static final String HAS_PROGRAM_PRODUCTS =
            "select exists (select from program_products where productid = :id)";
    private static final String APPROVE =
            """
            insert into facility_approved_products (facilitytypeid, programproductid,
                maxmonthsofstock, minmonthsofstock, eop)
            values (:type, :programProduct, :max, :min, :eop)
            on conflict (facilitytypeid, programproductid) do nothing""";
    private static final String APPROVE_ALL =
            """
            insert into facility_approved_products (facilitytypeid, programproductid,
                maxmonthsofstock)
            select :type, id, 3 from program_products where productid = :product""";
    private static final String EDIT_APPROVAL =
            """
            update facility_approved_products
            set maxmonthsofstock = :max, minmonthsofstock = :min, eop = :eop, modifieddate = now()
            where id = :id""";
    private static final String WITHDRAW = "delete from facility_approved_products where id = :id";

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;
    private final String deleteProgramProducts;

    ApprovalChanges(JdbcClient v2, Dice dice, Referrers referrers) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
        this.deleteProgramProducts =
                DELETE_PROGRAM_PRODUCTS.formatted(referrers.none("program_products"));
    }

    boolean editProgramProduct() {
        Optional<Integer> programProduct = rows.lockForEdit("program_products", "");
        programProduct.ifPresent(
                id ->
                        v2.sql(EDIT_PROGRAM_PRODUCT)
                                .param("id", id)
                                .param("price", BigDecimal.valueOf(dice.between(0, 99_999), 2))
                                .param("category", rows.any("product_categories"))
                                .param("order", dice.unless(0.05, dice.between(1, 500)))
                                .param("active", dice.hits(0.9))
                                .param("fullsupply", dice.unless(0.05, dice.hits(0.8)))
                                .update());
        return programProduct.isPresent();
    }

    boolean approve() {
        return v2.sql(APPROVE)
                        .param("type", rows.any("facility_types"))
                        .param("programProduct", rows.any("program_products"))
                        .param("max", dice.between(1, 6))
                        .param("min", months())
                        .param("eop", months())
                        .update()
                > 0;
    }

    boolean editApproval() {
        Optional<Integer> approval = rows.lockForEdit("facility_approved_products", "");
        approval.ifPresent(
                id ->
                        v2.sql(EDIT_APPROVAL)
                                .param("id", id)
                                .param("max", dice.between(1, 6))
                                .param("min", months())
                                .param("eop", months())
                                .update());
        return approval.isPresent();
    }

    boolean withdraw() {
        Optional<Integer> approval = rows.lock("facility_approved_products");
        return approval.map(id -> v2.sql(WITHDRAW).param("id", id).update() > 0).orElse(false);
    }

    /** Puts a new product into up to two programs, approved for one type of facilities. */
    void insertProgramProducts(int product) {
        for (int i = dice.between(0, 2); i > 0; i--) {
            v2.sql(INSERT_PROGRAM_PRODUCT)
                    .param("program", rows.any("programs"))
                    .param("product", product)
                    .param("doses", dice.between(1, 90))
                    .param("category", rows.any("product_categories"))
                    .param("order", dice.unless(0.1, dice.between(1, 500)))
                    .param("fullsupply", dice.unless(0.1, true))
                    .update();
        }
        v2.sql(APPROVE_ALL)
                .param("product", product)
                .param("type", rows.any("facility_types"))
                .update();
    }

    /** False if somebody would miss one of them. */
    boolean deleteProgramProducts(int product) {
        v2.sql(DELETE_APPROVALS).param("id", product).update();
        v2.sql(deleteProgramProducts).param("id", product).update();
        return !v2.sql(HAS_PROGRAM_PRODUCTS).param("id", product).query(Boolean.class).single();
    }

    private @Nullable BigDecimal months() {
        return dice.unless(0.3, BigDecimal.valueOf(dice.between(1, 99), 2));
    }
}
