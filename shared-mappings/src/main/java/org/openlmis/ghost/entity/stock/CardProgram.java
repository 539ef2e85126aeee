package org.openlmis.ghost.entity.stock;

import static java.util.stream.Collectors.toSet;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.stock.StockCardMapping.Card;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Which program a card belongs to, since v2's cards have none and v3's need one (decision D-25): of
 * the programs that the facility actively supports and that actively contain the product, one of
 * full supply before others, then the lowest id; else the lowest that contains the product at all.
 * Quantities are never divided among programs.
 */
record CardProgram(
        Lookup<Card, Product> products,
        Lookup<Card, ProgramProduct> programProducts,
        Lookup<Card, Supported> supported) {

    /** What decides whether programs contain the card's product actively. */
    public record Product(
            @V2Key int id, boolean active, boolean fullSupply, @Nullable Boolean archived) {

        private boolean isInUse() {
            return active && !Boolean.TRUE.equals(archived);
        }
    }

    /** A program that contains the product. */
    public record ProgramProduct(
            @V2Key int id,
            int programId,
            int productId,
            boolean active,
            @Nullable Boolean fullSupply) {

        private boolean isFullSupply(Product product) {
            return fullSupply == null ? product.fullSupply() : fullSupply;
        }
    }

    /** A program that the card's facility supports or has supported. */
    public record Supported(@V2Key int id, int facilityId, int programId, boolean active) {}

    /** Looked up so that cards learn when a program is refused or accepted. */
    public record Program(@V2Key int id) {}

    static CardProgram declare(Definition<Card> card) {
        var programProducts =
                card.lookup("program_products", ProgramProduct.class)
                        .on(Card::productId, ProgramProduct::productId);
        card.lookup(programProducts, "programs", Program.class)
                .on(ProgramProduct::programId, Program::id);
        return new CardProgram(
                card.lookup("products", Product.class).on(Card::productId, Product::id),
                programProducts,
                card.lookup("programs_supported", Supported.class)
                        .on(Card::facilityId, Supported::facilityId));
    }

    /** Whether the product is known, but in no program. */
    boolean isMissing(Aggregate<Card> card) {
        return card.one(products) != null && card.all(programProducts).isEmpty();
    }

    /** The v2 id of the card's program, or null while there is none. */
    @Nullable Integer id(Aggregate<Card> card) {
        Product product = card.one(products);
        if (product == null) {
            return null;
        }
        Integer chosen = product.isInUse() ? supportedProgram(card, product) : null;
        return chosen == null ? lowestProgram(card) : chosen;
    }

    private @Nullable Integer supportedProgram(Aggregate<Card> card, Product product) {
        Set<Integer> active =
                card.all(supported).stream()
                        .filter(Supported::active)
                        .map(Supported::programId)
                        .collect(toSet());
        return card.all(programProducts).stream()
                .filter(row -> row.active() && active.contains(row.programId()))
                .min(
                        Comparator.comparing((ProgramProduct row) -> !row.isFullSupply(product))
                                .thenComparing(ProgramProduct::programId))
                .map(ProgramProduct::programId)
                .orElse(null);
    }

    private @Nullable Integer lowestProgram(Aggregate<Card> card) {
        return card.all(programProducts).stream()
                .map(ProgramProduct::programId)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
