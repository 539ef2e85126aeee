package org.openlmis.ghost.demo.data.product;

import org.openlmis.ghost.demo.data.row.Dice;

/**
 * Codes of products. Some have blanks inside; without them two are equal, though v2 keeps them
 * apart.
 */
final class ProductCodes {

    /** Its code without blanks is that of {@link #TWIN}. */
    static final int COLLIDING = 5;

    private static final int TWIN = 3;

    private ProductCodes() {}

    static String of(int product, Dice dice) {
        return switch (product) {
            case 4 -> "P %06d".formatted(product);
            case COLLIDING -> "p000 %03d".formatted(TWIN);
            case 18 -> " P%06d ".formatted(product);
            case 19 -> "P%06d-É/α".formatted(product);
            default -> (dice.hits(0.005) ? "P %06d" : "P%06d").formatted(product);
        };
    }
}
