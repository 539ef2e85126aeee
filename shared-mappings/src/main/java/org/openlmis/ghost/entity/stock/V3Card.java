package org.openlmis.ghost.entity.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.stock.StockCardMapping.Card;
import org.openlmis.ghost.identity.V3Id;

/**
 * Which v3 card something belongs to. Ids are computed once per card, for thousands of lines; that
 * the rows are there is seen to by the card, which refers to them.
 *
 * @param key names the card after v2's, e.g. {@code 7#lot12} or {@code 7#lotnone}
 * @param lotId the v2 lot, or null
 */
record V3Card(
        String key,
        UUID id,
        int facilityId,
        UUID facility,
        int programId,
        UUID program,
        int productId,
        UUID orderable,
        @Nullable Integer lotId,
        @Nullable UUID lot) {

    static V3Card of(Card card, int programId, @Nullable Integer lotId) {
        String key = "%d#lot%s".formatted(card.id(), lotId == null ? "none" : lotId);
        return new V3Card(
                key,
                V3Id.of("stock_cards", key),
                card.facilityId(),
                V3Id.of("facilities", card.facilityId()),
                programId,
                V3Id.of("programs", programId),
                card.productId(),
                V3Id.of("products", card.productId()),
                lotId,
                lotId == null ? null : V3Id.of("lots", lotId));
    }
}
