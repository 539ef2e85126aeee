package org.openlmis.ghost.demo.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Commands of a runbook, and what one sees.
 *
 * @param place file and line of its end, for messages
 * @param commands lines for a shell in the repository's root
 * @param exitCode with which the last of them ends
 * @param elsewhere why they are not carried out on this machine; empty if they are
 * @param sees lines of the output, in this order, others between them; white space does not count,
 *     and {@code …} stands for anything
 */
record Step(String place, String commands, int exitCode, String elsewhere, List<String> sees) {

    private static final String ANYTHING = "…";

    Step {
        sees = List.copyOf(sees);
    }

    boolean isCarriedOut() {
        return elsewhere.isEmpty();
    }

    /** Commands that nobody is told, and that must do. */
    static Step given(String place, String commands) {
        return new Step(place, commands, 0, "", List.of());
    }

    /** The same, printing the lines of a text. */
    Step seeing(String text) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        return new Step(place, commands, exitCode, elsewhere, lines);
    }

    /** Expected lines from the first one on that the output lacks; empty if it has all. */
    List<String> missingIn(String output) {
        List<String> missing = new ArrayList<>(sees);
        for (String line : output.split("\\R")) {
            if (!missing.isEmpty() && pattern(missing.get(0)).matcher(words(line)).matches()) {
                missing.remove(0);
            }
        }
        return missing;
    }

    private static Pattern pattern(String expected) {
        return Pattern.compile(
                Stream.of(words(expected).split(ANYTHING, -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")));
    }

    private static String words(String line) {
        return line.strip().replaceAll("\\s+", " ");
    }
}
