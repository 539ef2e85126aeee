package org.openlmis.ghost.demo.live.requisition;

import java.util.List;
import java.util.Optional;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.live.row.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Initiates requisitions: one line for each product that is approved for the facility's type. */
public final class Initiation {

    /** Periods in which the facility has to report and has not; the earliest come first. */
    private static final String FIND_DUE =
            """
            select supported.facilityid, supported.programid, period.id as periodid
            from programs_supported supported
            join requisition_group_members member on member.facilityid = supported.facilityid
            join requisition_group_program_schedules schedule
                on schedule.requisitiongroupid = member.requisitiongroupid
                and schedule.programid = supported.programid
            join processing_periods period on period.scheduleid = schedule.scheduleid
            where supported.facilityid = :facility
                and (:emergency or not exists (
                    select from requisitions
                    where facilityid = :facility and programid = supported.programid
                        and periodid = period.id and not emergency))
            order by period.enddate, supported.programid
            limit 20""";

    private static final String REPORTS =
            """
            exists (select from programs_supported where facilityid = picked.id)
            and exists (select from requisition_group_members where facilityid = picked.id)""";
    private static final String INSERT =
            """
            insert into requisitions (facilityid, programid, periodid, status, emergency,
                createdby, modifiedby)
            values (:facility, :program, :period, 'INITIATED', :emergency, :user, :user)
            on conflict (facilityid, programid, periodid) where emergency = false do nothing
            returning id""";
    private static final String INSERT_LINES =
            """
            insert into requisition_line_items (rnrid, productcode, product, productdisplayorder,
                productcategory, productcategorydisplayorder, dispensingunit, beginningbalance,
                maxmonthsofstock, price, dosespermonth, dosesperdispensingunit, packsize,
                roundtozero, packroundingthreshold, fullsupply, createdby, modifiedby)
            select :requisition, product.code, product.primaryname, program_product.displayorder,
                category.name, category.displayorder, product.dispensingunit,
                (program_product.id * 31 + :requisition) % 200, approved.maxmonthsofstock,
                program_product.currentprice, program_product.dosespermonth,
                product.dosesperdispensingunit, product.packsize, product.roundtozero,
                product.packroundingthreshold, :fullsupply, :user, :user
            from program_products program_product
            join products product on product.id = program_product.productid
            join product_categories category on category.id = program_product.productcategoryid
            join facility_approved_products approved
                on approved.programproductid = program_product.id
            join facilities facility on facility.typeid = approved.facilitytypeid
            where facility.id = :facility and program_product.programid = :program
                and program_product.active and product.active
                and coalesce(program_product.fullsupply, product.fullsupply) = :fullsupply
            order by program_product.displayorder, program_product.id
            limit :limit""";
    private static final String FIND_REQUISITION =
            "select facilityid, programid, periodid from requisitions where id = :id";

    private static final int ALL = 10_000;

    private final JdbcClient v2;
    private final Rows rows;
    private final Dice dice;
    private final StatusChanges statuses;

    /** Leaves it to the caller to commit. */
    public Initiation(JdbcClient v2, Dice dice) {
        this.v2 = v2;
        this.rows = new Rows(v2, dice);
        this.dice = dice;
        this.statuses = new StatusChanges(v2, dice);
    }

    /** False if the facility picked has nothing to report. */
    public boolean initiate() {
        return rows.share("facilities", REPORTS).map(this::initiate).orElse(false);
    }

    /** One more product, which the facility does not usually order. */
    public boolean addLine() {
        Optional<Integer> requisition = statuses.lock("status = 'INITIATED'");
        return requisition.map(this::addLine).orElse(false);
    }

    private boolean initiate(int facility) {
        boolean emergency = dice.hits(0.1);
        List<Due> due = due(facility, emergency);
        if (due.isEmpty()) {
            return false;
        }
        int user = rows.any("users");
        Due report = due.get(emergency ? dice.between(0, due.size() - 1) : 0);
        Optional<Integer> requisition =
                v2.sql(INSERT)
                        .param("facility", facility)
                        .param("program", report.programId())
                        .param("period", report.periodId())
                        .param("emergency", emergency)
                        .param("user", user)
                        .query(Integer.class)
                        .optional();
        requisition.ifPresent(
                id -> {
                    insertLines(id, facility, report.programId(), true, ALL);
                    statuses.log(id, "INITIATED", user);
                });
        return requisition.isPresent();
    }

    private List<Due> due(int facility, boolean emergency) {
        return v2.sql(FIND_DUE)
                .param("facility", facility)
                .param("emergency", emergency)
                .query(Due.class)
                .list();
    }

    private boolean addLine(int requisition) {
        Due report = v2.sql(FIND_REQUISITION).param("id", requisition).query(Due.class).single();
        return insertLines(requisition, report.facilityId(), report.programId(), false, 1) > 0;
    }

    private int insertLines(
            int requisition, int facility, int program, boolean fullSupply, int limit) {
        return v2.sql(INSERT_LINES)
                .param("requisition", requisition)
                .param("facility", facility)
                .param("program", program)
                .param("fullsupply", fullSupply)
                .param("user", rows.any("users"))
                .param("limit", limit)
                .update();
    }

    /** A report of a facility. */
    private record Due(int facilityId, int programId, int periodId) {}
}
