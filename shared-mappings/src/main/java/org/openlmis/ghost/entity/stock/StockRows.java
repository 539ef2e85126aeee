package org.openlmis.ghost.entity.stock;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openlmis.ghost.entity.reason.ReasonCrosswalk;
import org.openlmis.ghost.entity.stock.CardHistory.Balance;
import org.openlmis.ghost.entity.stock.CardHistory.Line;
import org.openlmis.ghost.entity.stock.StockCardMapping.Card;
import org.openlmis.ghost.entity.user.Authors;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.TargetTable;

/** The v3 rows of stock, in the order in which they refer to each other. */
final class StockRows {

    private final Definition<Card> card;
    private final StockCards cards;

    private StockRows(Definition<Card> card, StockCards cards) {
        this.card = card;
        this.cards = cards;
    }

    static void declare(Definition<Card> card, StockCards cards) {
        StockRows rows = new StockRows(card, cards);
        Authors.declareMigrationUser(card, rows::isMigrationUserNeeded);
        rows.corrections();
        rows.events();
        rows.eventLines(MovementReason::isInstalled)
                .set("reasonid", line -> line.movement().reason().installed());
        rows.eventLines(reason -> !reason.isInstalled())
                .ref("reasonid", ReasonCrosswalk.TYPES, ReasonCrosswalk.REASONS, StockRows::reason);
        rows.cards();
        rows.cardLines(MovementReason::isInstalled)
                .set("reasonid", line -> line.movement().reason().installed());
        rows.cardLines(reason -> !reason.isInstalled())
                .ref("reasonid", ReasonCrosswalk.TYPES, StockRows::reason);
        rows.stockOnHand();
    }

    private Stream<Line> lines(Aggregate<Card> of) {
        return cards.of(of).stream().flatMap(history -> history.lines().stream());
    }

    private boolean isMigrationUserNeeded(Aggregate<Card> of) {
        return lines(of).anyMatch(line -> StockRows.author(line).equals(Authors.MIGRATION_USER));
    }

    private void corrections() {
        card.intoRows(
                        ReasonCrosswalk.REASONS,
                        it ->
                                lines(it)
                                        .map(line -> line.movement().reason())
                                        .filter(MovementReason::isCorrection)
                                        .distinct()
                                        .toList())
                .shared()
                .identity("id", ReasonCrosswalk.TYPES, MovementReason::v2Key)
                .set("name", reason -> reason.adds() ? "V2 correction +" : "V2 correction –")
                .set("reasontype", MovementReason::type)
                .always("reasoncategory", "ADJUSTMENT")
                .always("isfreetextallowed", false);
    }

    private void events() {
        card.intoRows("stockmanagement.stock_events", it -> lines(it).toList())
                .set("id", line -> line.movement().ids().event())
                .set("facilityid", line -> line.card().facility())
                .set("programid", line -> line.card().program())
                .set("processeddate", line -> line.movement().processedUtc())
                .refOrNull("userid", "users", "referencedata.users", StockRows::author)
                .set("documentnumber", line -> line.movement().documentNumber())
                .set("eventorigin", line -> line.movement().eventOrigin())
                .always("isshowed", true)
                .always("isactive", true);
    }

    private TargetTable<Card, Line> eventLines(Predicate<MovementReason> which) {
        return card.intoRows("stockmanagement.stock_event_line_items", it -> linesWith(it, which))
                .set("id", line -> line.movement().ids().eventLine())
                .set("stockeventid", line -> line.movement().ids().event())
                .set("orderableid", line -> line.card().orderable())
                .set("lotid", line -> line.card().lot())
                .set("quantity", line -> line.movement().quantity())
                .set("occurreddate", line -> line.movement().day())
                .set("reasonfreetext", line -> line.movement().notes())
                .set("extradata", line -> line.movement().facts());
    }

    private void cards() {
        card.intoRows("stockmanagement.stock_cards", cards::of)
                .set("id", history -> history.card().id())
                .ref(
                        "facilityid",
                        "facilities",
                        "referencedata.facilities",
                        history -> history.card().facilityId())
                .ref(
                        "programid",
                        "programs",
                        "referencedata.programs",
                        history -> history.card().programId())
                .ref(
                        "orderableid",
                        "products",
                        "referencedata.orderables",
                        history -> history.card().productId())
                .ref("lotid", "lots", "referencedata.lots", history -> history.card().lotId())
                .set("origineventid", history -> history.first().ids().event())
                .always("isshowed", true)
                .always("isactive", true);
    }

    private TargetTable<Card, Line> cardLines(Predicate<MovementReason> which) {
        return card.intoRows("stockmanagement.stock_card_line_items", it -> linesWith(it, which))
                .set("id", line -> line.movement().ids().cardLine())
                .set("stockcardid", line -> line.card().id())
                .set("origineventid", line -> line.movement().ids().event())
                .set("origineventlineitemid", line -> line.movement().ids().eventLine())
                .set("quantity", line -> line.movement().quantity())
                .set("occurreddate", line -> line.movement().day())
                .set("processeddate", line -> line.movement().processedUtc())
                .refOrNull("userid", "users", "referencedata.users", StockRows::author)
                .set("documentnumber", line -> line.movement().documentNumber())
                .set("reasonfreetext", line -> line.movement().notes())
                .set("extradata", line -> line.movement().facts());
    }

    private void stockOnHand() {
        card.intoRows(
                        "stockmanagement.calculated_stocks_on_hand",
                        it ->
                                cards.of(it).stream()
                                        .flatMap(history -> history.balances().stream())
                                        .toList())
                .set("id", Balance::id)
                .set("stockcardid", balance -> balance.card().id())
                .set("occurreddate", Balance::day)
                .set("processeddate", Balance::processedUtc)
                .set("stockonhand", Balance::stockOnHand);
    }

    private List<Line> linesWith(Aggregate<Card> of, Predicate<MovementReason> which) {
        return lines(of).filter(line -> which.test(line.movement().reason())).toList();
    }

    private static Object author(Line line) {
        return line.movement().author();
    }

    private static String reason(Line line) {
        return line.movement().reason().v2Key();
    }
}
