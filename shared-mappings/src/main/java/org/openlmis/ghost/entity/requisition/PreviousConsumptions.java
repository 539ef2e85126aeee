package org.openlmis.ghost.entity.requisition;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Text;

/**
 * v2 keeps earlier consumptions as a text like {@code [12, 30]}, which its column may cut off in
 * the middle of a number: without the closing bracket the last entry is ignored (ruling R-14).
 */
final class PreviousConsumptions {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");

    private PreviousConsumptions() {}

    /** The whole numbers of the text in its order; what is not one is ignored. */
    static List<Integer> in(@Nullable String text) {
        String trimmed = text == null ? "" : Text.trim(text);
        boolean isWhole = trimmed.endsWith("]");
        List<String> entries = List.of(trimmed.replaceAll("[\\[\\]]", "").split(",", -1));
        Stream<String> complete =
                entries.stream().limit(isWhole ? entries.size() : entries.size() - 1L);
        return complete.map(Text::trim)
                .filter(entry -> WHOLE_NUMBER.matcher(entry).matches())
                .map(Integer::valueOf)
                .toList();
    }
}
