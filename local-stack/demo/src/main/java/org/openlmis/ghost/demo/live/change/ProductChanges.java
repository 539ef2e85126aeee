package org.openlmis.ghost.demo.live.change;

import java.util.List;
import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Names;
import org.openlmis.ghost.demo.live.row.Referrers;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Edits, inserts and deletes products; only codes of those inserted here change. */
final class ProductChanges {

    private static final String INSERTED_HERE = "upper(code) like 'LI%'";

    private static final String RENAME =
            "update products set primaryname = :value, modifieddate = now() where id = :id";
    private static final String CHANGE_PACK =
            "update products set packsize = :value, modifieddate = now() where id = :id";
    private static final String CHANGE_UNIT =
            "update products set dispensingunit = :value, modifieddate = now() where id = :id";
    private static final String CHANGE_MAKER =
            "update products set manufacturer = :value, modifieddate = now() where id = :id";
    private static final String CHANGE_GTIN =
            """
            update products set modifieddate = now(),
                gtin = (select gtin from products where id = :value)
            where id = :id""";
    private static final String SWITCH =
            "update products set active = not active, modifieddate = now() where id = :id";

    /** Three spellings; v3 sees one code, and in the third that of another product. */
    private static final String CHANGE_CODE =
            """
            update products set modifieddate = now(),
                code = case :value when 0 then 'LIVE' || id when 1 then 'LIVE ' || id
                    else 'LI VE' || id - 1 end
            where id = :id""";

    private static final String INSERT =
            """
            with next as (
                select nextval(pg_get_serial_sequence('products', 'id'))::integer as id
            )
            insert into products (id, code, primaryname, dispensingunit, dosesperdispensingunit,
                packsize, active, fullsupply, tracer, roundtozero, packroundingthreshold, formid)
            select id, 'LIVE' || id, :name, :unit, 1, :pack, true, true, false, false, :threshold,
                :form
            from next
            returning id""";
    private static final String DELETE_LOTS = "delete from lots where productid = :id";
    private static final String DELETE = "delete from products where id = :id";

    private static final List<String> UNITS = List.of("Tablet", "tablet", " Vial", "Boîte", "Kit");

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;
    private final Names names;
    private final ApprovalChanges approvals;
    private final String deletable;
    private final String recodable;

    ProductChanges(JdbcClient v2, Dice dice, Referrers referrers, ApprovalChanges approvals) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
        this.names = new Names(dice);
        this.approvals = approvals;
        this.recodable = INSERTED_HERE + " and " + referrers.noneBy("products", "code");
        this.deletable =
                INSERTED_HERE + " and " + referrers.none("products", "program_products", "lots");
    }

    boolean edit() {
        if (dice.hits(0.1)) {
            return changeCode();
        }
        Optional<Integer> product = rows.lockForEdit("products", "");
        product.ifPresent(this::edit);
        return product.isPresent();
    }

    boolean insert() {
        int id =
                v2.sql(INSERT)
                        .param("name", names.place() + " tablets")
                        .param("unit", dice.oneOf(UNITS))
                        .param("pack", pack())
                        .param("threshold", dice.between(0, 9))
                        .param("form", rows.any("product_forms"))
                        .query(Integer.class)
                        .single();
        approvals.insertProgramProducts(id);
        return true;
    }

    boolean delete() {
        Optional<Integer> product = rows.lock("products", deletable);
        return product.map(this::delete).orElse(false);
    }

    private boolean delete(int product) {
        if (!approvals.deleteProgramProducts(product)) {
            return false;
        }
        v2.sql(DELETE_LOTS).param("id", product).update();
        return v2.sql(DELETE).param("id", product).update() > 0;
    }

    private boolean changeCode() {
        Optional<Integer> product = rows.lock("products", recodable);
        product.ifPresent(id -> update(CHANGE_CODE, id, dice.between(0, 2)));
        return product.isPresent();
    }

    private void edit(int id) {
        switch (dice.between(0, 5)) {
            case 0 -> update(RENAME, id, names.place() + " syrup");
            case 1 -> update(CHANGE_PACK, id, pack());
            case 2 -> update(CHANGE_UNIT, id, dice.oneOf(UNITS));
            case 3 -> update(CHANGE_MAKER, id, dice.hits(0.3) ? " " : names.place());
            case 4 -> update(CHANGE_GTIN, id, rows.any("products"));
            default -> v2.sql(SWITCH).param("id", id).update();
        }
    }

    private int pack() {
        return dice.hits(0.05) ? 0 : dice.between(1, 500);
    }

    private void update(String sql, int id, Object value) {
        v2.sql(sql).param("id", id).param("value", value).update();
    }
}
