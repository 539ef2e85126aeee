package org.openlmis.ghost.entity.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.Verified;

/** Stock cards in real databases, and what they follow. */
class StockCardIT {

    private static final String STOCK =
            """
            insert into users (id, username, firstname, lastname) values (1, 'Admin', 'Ada', 'Admin'), (2, 'keeper', 'Kim', 'Keeper');
            insert into stock_cards (id, facilityid, productid, totalquantityonhand, createdby) values (1, 1, 1, 12, 2), (2, 2, 2, 4, 2);
            insert into lots_on_hand (id, stockcardid, lotid, quantityonhand) values (1, 1, 1, 5);
            insert into stock_card_entries (id, stockcardid, lotonhandid, type, quantity, adjustmenttype, createdby, createddate, occurred)
                values (1, 1, 1, 'CREDIT', 6, null, 1, '2020-03-01 08:00:00+00', '2020-03-01'),
                    (2, 1, 1, 'ADJUSTMENT', -1, 'DAMAGED', 2, '2020-03-02 08:00:00+00', '2020-03-02'),
                    (3, 1, null, 'ADJUSTMENT', 7, 'TRANSFER_IN', 2, '2020-03-02 09:00:00+00', '2020-03-02'),
                    (4, 2, null, 'CREDIT', 4, null, 2, '2020-03-02 10:00:00+00', '2020-03-02');
            insert into stock_card_entry_key_values (stockcardentryid, keycolumn, valuecolumn) values (1, 'vvmstatus', '1')""";

    private static final String LAST =
            """
            select concat_ws(' ', p.code, l.lotcode, s.stockonhand) from stockmanagement.stock_cards c
            join referencedata.programs p on p.id = c.programid
            left join referencedata.lots l on l.id = c.lotid
            join lateral (select stockonhand from stockmanagement.calculated_stocks_on_hand
                where stockcardid = c.id order by occurreddate desc limit 1) s on true order by 1""";
    private static final String REASONS =
            """
            select concat_ws(' ', r.name, i.quantity) from stockmanagement.stock_card_line_items i
            join stockmanagement.stock_card_line_item_reasons r on r.id = i.reasonid order by 1""";
    private static final String AUTHOR =
            "select userid::text from stockmanagement.stock_events where id = ?";
    private static final String MIGRATION_USER =
            "select username from referencedata.users where id = ?";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void load() {
        bench.v2(ReferenceWorld.PLACES, ReferenceWorld.PRODUCTS, ReferenceWorld.REASONS, STOCK);
        bench.loadAll();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void holdsInV3WhatV2Holds() {
        assertThat(bench.texts(LAST)).containsExactly("EM 4", "EM 7", "EM L1 5");
        assertThat(bench.texts(REASONS))
                .containsExactly("Damaged 1", "Receipts 4", "Receipts 6", "Transfer In 7");
        assertThat(author(1)).isEqualTo(Bootstrap.USER_ADMIN.toString());
        assertThat(author(2)).isEqualTo(V3Id.of("users", 2).toString());
        assertThat(migrationUser()).isEmpty();
        assertVerified();
    }

    @Test
    void readsTimesInV3AsUtc() {
        assertThat(
                        bench.texts(
                                "select processeddate::text from stockmanagement.stock_events order by 1"))
                .first()
                .isEqualTo("2020-03-01 08:00:00");
    }

    @Test
    void followsAnEntryWithItsTotals() {
        bench.v2(
                """
                insert into stock_card_entries (id, stockcardid, lotonhandid, type, quantity, createdby, createddate, occurred)
                    values (5, 1, 1, 'DEBIT', -2, 2, '2020-03-03 08:00:00+00', '2020-03-03')""",
                "update lots_on_hand set quantityonhand = 3",
                "update stock_cards set totalquantityonhand = 10 where id = 1");
        bench.settle();

        assertThat(bench.texts(LAST)).containsExactly("EM 4", "EM 7", "EM L1 3");
        assertThat(remarks()).isEmpty();
        assertVerified();
    }

    @Test
    void remarksOnATotalItsEntriesDoNotExplainUntilTheyDoR19() {
        bench.v2("update stock_cards set totalquantityonhand = 20 where id = 1");
        bench.settle();
        assertThat(bench.texts(LAST)).containsExactly("EM 15", "EM 4", "EM L1 5");
        assertThat(remarks()).containsExactly("stock_cards/1 TOTAL_NOT_EXPLAINED");
        assertVerified();

        bench.v2("update stock_cards set totalquantityonhand = 12 where id = 1");
        bench.settle();
        assertThat(bench.texts(LAST)).containsExactly("EM 4", "EM 7", "EM L1 5");
        assertThat(remarks()).isEmpty();
        assertVerified();
    }

    @Test
    void movesToTheProgramThatIsLeftD25() {
        bench.v2(
                "update programs_supported set active = false where facilityid = 1 and programid = 1");
        bench.settle();
        assertThat(bench.texts(LAST)).containsExactly("ARV 7", "ARV L1 5", "EM 4");

        bench.v2(
                "delete from facility_approved_products",
                "delete from program_products where productid = 1");
        bench.settle();
        assertThat(bench.texts(LAST)).containsExactly("EM 4");
        assertThat(bench.quarantined()).containsExactly("stock_cards/1 PROGRAM_MISSING");
        assertVerified();
    }

    @Test
    void needsTheMigrationUserAsLongAsNobodyKnownWroteAnEntry() {
        bench.v2("update stock_card_entries set createdby = 404 where id in (1, 4)");
        bench.settle();
        assertThat(author(1)).isEqualTo(V3Id.named("users:#migration").toString());
        assertThat(migrationUser()).hasSize(1);
        assertVerified();

        bench.v2("update stock_card_entries set createdby = 1 where id = 1");
        bench.settle();
        assertThat(migrationUser()).hasSize(1);

        bench.v2(
                "insert into users (id, username, firstname, lastname) values (404, 'late', 'L', 'L')");
        bench.settle();
        assertThat(author(4)).isEqualTo(V3Id.of("users", 404).toString());
        assertThat(migrationUser()).isEmpty();
        assertVerified();
    }

    @Test
    void sharesTheReasonsForContradictions() {
        bench.v2("update stock_card_entries set type = 'DEBIT' where id in (1, 4)");
        bench.settle();
        assertThat(bench.texts(REASONS))
                .containsExactly(
                        "Damaged 1", "Transfer In 7", "V2 correction + 4", "V2 correction + 6");
        assertVerified();

        bench.v2("update stock_card_entries set type = 'CREDIT' where id = 1");
        bench.settle();
        assertThat(bench.texts(REASONS)).contains("V2 correction + 4", "Receipts 6");

        bench.v2("update stock_card_entries set type = 'CREDIT' where id = 4");
        bench.settle();
        assertThat(
                        bench.texts(
                                "select name from stockmanagement.stock_card_line_item_reasons where name like 'V2%'"))
                .isEmpty();
        assertVerified();
    }

    @Test
    void isRefusedWithItsProductAndComesBackR4() {
        bench.v2("update products set code = 'p 1' where id = 2");
        bench.settle();
        assertThat(bench.quarantined()).containsExactly("products/2 CODE_NOT_UNIQUE");
        assertThat(bench.texts(LAST)).containsExactly("EM 7", "EM L1 5");
        bench.v2("update products set code = 'P2' where id = 2");
        bench.settle();
        assertThat(bench.texts(LAST)).containsExactly("EM 4", "EM 7", "EM L1 5");
        assertVerified();
    }

    @Test
    void goesWithEverythingButWhatV3MadeItself() {
        bench.v3()
                .update(
                        """
                insert into stockmanagement.stock_events (id, facilityid, processeddate, programid)
                select '22222222-2222-4222-8222-222222222222', facilityid, processeddate, programid
                from stockmanagement.stock_events limit 1""");
        bench.v2(
                "delete from stock_card_entry_key_values",
                "delete from stock_card_entries",
                "delete from lots_on_hand",
                "delete from stock_cards");
        bench.settle();

        assertThat(bench.texts(LAST)).isEmpty();
        assertThat(bench.texts("select id::text from stockmanagement.stock_events"))
                .containsExactly("22222222-2222-4222-8222-222222222222");
    }

    private String author(int entry) {
        return bench.one(String.class, AUTHOR, V3Id.of("stock_card_entries", entry));
    }

    private List<String> migrationUser() {
        return bench.texts(MIGRATION_USER, V3Id.named("users:#migration"));
    }

    private List<String> remarks() {
        return bench.texts(
                "select entity || '/' || root_key || ' ' || code from ghost.remark where entity = 'stock_cards' order by 1");
    }

    private void assertVerified() {
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }
}
