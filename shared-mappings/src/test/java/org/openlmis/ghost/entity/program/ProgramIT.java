package org.openlmis.ghost.entity.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.testing.MigratedDatabases;
import org.openlmis.ghost.testing.ReferenceWorld;

/** Templates and reasons of programs in real databases, and what they follow. */
class ProgramIT {

    private static final String WAITING =
            "select entity || '/' || root_key || ' ' || wait_detail from ghost.dirty_root where state = 'WAITING'";
    private static final String QUARANTINED =
            "select entity || '/' || root_key || ' ' || code from ghost.quarantine";
    private static final String TEMPLATES =
            """
            select concat_ws(' ', t.name, t.numberofperiodstoaverage, count(*), count(*) filter (where m.isdisplayed))
            from requisition.requisition_templates t
            join requisition.columns_maps m on m.requisitiontemplateid = t.id group by t.id order by 1""";
    private static final String ASSIGNMENTS =
            """
            select p.code || ' ' || f.code from requisition.requisition_template_assignments a
            join requisition.requisition_templates t on t.id = a.templateid
            join referencedata.programs p on p.id = a.programid
            join referencedata.facility_types f on f.id = a.facilitytypeid order by 1""";
    private static final String REASONS =
            """
            select concat_ws(' ', r.name, a.hidden, count(*))
            from stockmanagement.valid_reason_assignments a
            join stockmanagement.stock_card_line_item_reasons r on r.id = a.reasonid
            group by r.name, a.hidden order by r.name""";
    private static final String OWN_REASONS =
            """
            select concat_ws(' ', name, reasontype, reasoncategory, description)
            from stockmanagement.stock_card_line_item_reasons
            where substr(id::text, 15, 1) = '5' order by 1""";

    private final MigratedDatabases databases = new MigratedDatabases();

    @BeforeEach
    void loadsACountry() {
        v2(ReferenceWorld.ALL);
        v2("update losses_adjustments_types set isdefault = true");
        databases.load();
        settle();
    }

    @Test
    void haveATemplateEach() {
        assertThat(v3(TEMPLATES))
                .containsExactly("Essential medicines (v2) 2 33 3", "HIV (v2) 2 33 3");
        assertThat(v3(ASSIGNMENTS)).containsExactly("ARV HC", "ARV HOSP", "EM HC", "EM HOSP");
        assertThat(v3(QUARANTINED)).isEmpty();
    }

    @Test
    void haveTheirReasonsBesideTheFourThatV3Needs() {
        assertThat(v3(OWN_REASONS)).containsExactly("Damaged DEBIT ADJUSTMENT DAMAGED");
        assertThat(v3(REASONS))
                .containsExactly(
                        "Beginning Balance Excess t 4",
                        "Beginning Balance Insufficiency t 4",
                        "Consumed t 4",
                        "Damaged f 4",
                        "Receipts t 4",
                        "Transfer In f 4");
    }

    @Test
    void followFacilitiesThatBecomeOfAnotherType() {
        v2("update facilities set typeid = 1 where typeid = 2");
        load("facilities");

        assertThat(v3(ASSIGNMENTS)).containsExactly("ARV HC", "EM HC");
        assertThat(v3(REASONS)).contains("Damaged f 2", "Consumed t 2");
    }

    @Test
    void followATypeOfLossesThatV3TurnsOutToKnow() {
        v2("update losses_adjustments_types set description = 'Consumed' where name = 'DAMAGED'");
        load("losses_adjustments_types");

        assertThat(v3(OWN_REASONS)).isEmpty();
        assertThat(v3(REASONS))
                .contains("Consumed t 4")
                .noneMatch(line -> line.startsWith("Damaged"));

        v2("update losses_adjustments_types set description = 'Damaged' where name = 'DAMAGED'");
        load("losses_adjustments_types");

        assertThat(v3(OWN_REASONS)).hasSize(1);
        assertThat(v3(REASONS)).contains("Consumed t 4", "Damaged f 4");
    }

    @Test
    void loseATypeOfLossesThatV2Deletes() {
        v2("delete from losses_adjustments_types where name = 'DAMAGED'");
        load("losses_adjustments_types");

        assertThat(v3(OWN_REASONS)).isEmpty();
        assertThat(v3(REASONS)).hasSize(5);
    }

    @Test
    void shareNoNameOfTheirTemplates() {
        v2("update programs set name = 'HIV'");
        load("programs");

        assertThat(v3(TEMPLATES)).containsExactly("HIV (ARV) (v2) 2 33 3", "HIV (v2) 2 33 3");

        v2("update programs set name = 'TB' where id = 1");
        load("programs");

        assertThat(v3(TEMPLATES)).containsExactly("HIV (v2) 2 33 3", "TB (v2) 2 33 3");
    }

    @Test
    void loseTheirTemplateIfTheyAreQuarantinedAndGetItBack() {
        v2("insert into programs (id, code, name, active) values (3, 'E M', 'Other', true)");
        v2(
                "insert into requisitions (id, facilityid, programid, periodid, status) values (9, 4, 3, 1, 'INITIATED')");
        databases.load("programs");
        databases.load("requisitions");
        settle();

        assertThat(v3(QUARANTINED)).containsExactly("programs/3 CODE_NOT_UNIQUE");
        assertThat(v3(WAITING))
                .containsExactly("requisitions/9 programs 3 is quarantined (CODE_NOT_UNIQUE)");
        assertThat(v3(TEMPLATES)).hasSize(2);

        v2("update programs set code = 'OTHER' where id = 3");
        load("programs");

        assertThat(v3(TEMPLATES)).contains("Other (v2) 2 33 3");
    }

    /** Loads one entity again; programs must follow by themselves. */
    private void load(String entity) {
        databases.load(entity);
        settle();
        assertThat(v3(WAITING)).isEmpty();
    }

    /** Derives what is marked, then again what waited for rows derived later. */
    private void settle() {
        databases.ghost().derivation().drain(Driver.CHUNK);
        databases.v3().update("update ghost.dirty_root set retry_at = clock_timestamp()");
        databases.ghost().derivation().recheckWaiting();
        databases.ghost().derivation().drain(Driver.EVENT);
    }

    private void v2(String script) {
        databases.v2().execute(script);
    }

    private List<String> v3(String query) {
        return databases.v3().queryForList(query, String.class);
    }
}
