package org.openlmis.ghost.entity.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.Derived;
import org.openlmis.ghost.apply.Driver;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.testing.Bench;
import org.openlmis.ghost.testing.Mappings;
import org.openlmis.ghost.testing.ReferenceWorld;
import org.openlmis.ghost.testing.Verified;

/** A card with 20 000 entries on 2 000 days: what arrives later writes little. */
class LargeStockCardIT {

    private static final int ENTRIES = 20_000;
    private static final int DAYS = 2_000;

    private static final String CARD =
            """
            insert into users (id, username, firstname, lastname) values (2, 'keeper', 'Kim', 'Keeper');
            insert into stock_cards (id, facilityid, productid, totalquantityonhand, createdby) values (1, 1, 1, 10000, 2);
            insert into lots_on_hand (id, stockcardid, lotid, quantityonhand) values (1, 1, 1, 5000);
            insert into stock_card_entries (id, stockcardid, lotonhandid, type, quantity, referencenumber, adjustmenttype, createdby, createddate, occurred)
                select id, 1, case when id % 4 < 2 then 1 end,
                    case when id % 2 = 0 then 'CREDIT' when id % 8 = 7 then 'ADJUSTMENT' else 'DEBIT' end,
                    case when id % 2 = 0 then 2 else -1 end,
                    'GRN ' || id, case when id % 8 = 7 then 'DAMAGED' end, 2,
                    timestamptz '2020-01-01 08:00:00+00' + id * interval '144 minutes',
                    date '2020-01-01' + id / 10
                from generate_series(1, 20000) id""";

    private final Bench bench = Bench.open(Mappings.CATALOGUE);

    @BeforeEach
    void load() {
        bench.v2(ReferenceWorld.PLACES, ReferenceWorld.PRODUCTS);
        bench.v2(ReferenceWorld.REASONS, CARD);
        Mappings.CATALOGUE.entityNames().forEach(bench::load);
        bench.skipChanges();
        bench.settleLanded();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void isDerivedWhole() {
        assertThat(rows("stock_cards")).isEqualTo(2);
        assertThat(rows("stock_events")).isEqualTo(ENTRIES);
        assertThat(rows("stock_event_line_items")).isEqualTo(ENTRIES);
        assertThat(rows("stock_card_line_items")).isEqualTo(ENTRIES);
        assertThat(rows("calculated_stocks_on_hand")).isGreaterThan(DAYS);
        assertThat(lastStock("stock_cards:1#lot1")).isEqualTo(5000);
        assertThat(lastStock("stock_cards:1#lotnone")).isEqualTo(5000);
        var report = Verified.report(bench);
        assertThat(report.equal()).as(report.text()).isTrue();
    }

    @Test
    void takesOneMoreEntryWithAHandfulOfRows() {
        bench.v2(
                """
                insert into stock_card_entries (id, stockcardid, lotonhandid, type, quantity, createdby, createddate, occurred)
                    values (20001, 1, 1, 'DEBIT', -7, 2, '2026-01-01 08:00:00+00', '2026-01-01')""",
                "update lots_on_hand set quantityonhand = quantityonhand - 7",
                "update stock_cards set totalquantityonhand = totalquantityonhand - 7");
        Derived derived = derivedNow();

        assertThat(derived.roots()).isEqualTo(1);
        assertThat(derived.rowsWritten())
                .as("event, its line, the card's line, the day")
                .isEqualTo(4);
        assertThat(lastStock("stock_cards:1#lot1")).isEqualTo(4993);
    }

    @Test
    void takesABackdatedEntryWithTheDaysFromItsOwnOn() {
        bench.v2(
                """
                insert into stock_card_entries (id, stockcardid, lotonhandid, type, quantity, createdby, createddate, occurred)
                    values (20001, 1, 1, 'DEBIT', -7, 2, '2025-06-17 08:00:00+00', '2025-06-17')""",
                "update lots_on_hand set quantityonhand = quantityonhand - 7",
                "update stock_cards set totalquantityonhand = totalquantityonhand - 7");
        long days =
                bench.one(
                        Long.class,
                        """
                        select count(*) from stockmanagement.calculated_stocks_on_hand
                        where stockcardid = ? and occurreddate >= '2025-06-17'""",
                        V3Id.named("stock_cards:1#lot1"));

        assertThat(derivedNow().rowsWritten()).isEqualTo(3 + days);
    }

    @Test
    void writesNothingForAChangeV3DoesNotSee() {
        bench.v2("update stock_card_entries set modifieddate = now() where id = 5");

        assertThat(derivedNow().rowsWritten()).isZero();
    }

    private Derived derivedNow() {
        bench.deliver();
        return bench.ghost().derivation().drain(Driver.EVENT);
    }

    private long rows(String table) {
        return bench.one(Long.class, "select count(*) from stockmanagement." + table);
    }

    private int lastStock(String card) {
        return bench.one(
                Integer.class,
                """
                select stockonhand from stockmanagement.calculated_stocks_on_hand
                where stockcardid = ? order by occurreddate desc limit 1""",
                V3Id.named(card));
    }
}
