package org.openlmis.ghost.entity.product;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.product.LotMapping.Lot;
import org.openlmis.ghost.entity.product.LotMapping.SameProduct;
import org.openlmis.ghost.mapping.Text;

/**
 * Makes v2's lot numbers codes that v3 takes: characters of GS1's set only, at most 20, and unique
 * among the lots of a product, where v2 also tells lots apart by maker and dates.
 */
final class LotCodes {

    static final int LONGEST = 20;

    /** Everything outside the characters GS1 allows in element strings (set 82); blanks too. */
    private static final Pattern REFUSED = Pattern.compile("[^!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]");

    private LotCodes() {}

    /** The characters of a lot number that v3 takes, in their own case; empty if there are none. */
    static String accepted(@Nullable String number) {
        return number == null ? "" : REFUSED.matcher(number).replaceAll("");
    }

    /** The code before others are looked at; may be too long. */
    private static String full(int id, @Nullable String number) {
        String accepted = accepted(number);
        return accepted.isEmpty() ? "NOLOT-" + id : accepted;
    }

    /**
     * The code of a lot: its full text, to be cut by who writes it, or the cut one with the first
     * free suffix {@code -2}, {@code -3} if a lot of the product with a lower id has the same.
     */
    static String of(Lot lot, List<SameProduct> ofProduct) {
        Set<String> taken = new HashSet<>();
        for (SameProduct other : ofProduct) {
            if (other.id() < lot.id()) {
                taken.add(firstFree(full(other.id(), other.lotNumber()), taken));
            }
        }
        String full = full(lot.id(), lot.lotNumber());
        return taken.contains(Text.cut(full, LONGEST)) ? firstFree(full, taken) : full;
    }

    private static String firstFree(String full, Set<String> taken) {
        String code = Text.cut(full, LONGEST);
        for (int i = 2; taken.contains(code); i++) {
            String suffix = "-" + i;
            code = Text.cut(full, LONGEST - suffix.length()) + suffix;
        }
        return code;
    }
}
