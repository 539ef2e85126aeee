package org.openlmis.ghost.schema.ddl;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the few sentences in which the facts tell v3's constraints.
 *
 * @param text the rule in words
 */
record ConstraintWords(String text) {

    private static final Pattern TARGET =
            Pattern.compile("must exist in (\\S+) \\(([^)]+)\\); deleting the target (.+)");
    private static final Pattern CONDITION = Pattern.compile("only among rows where (.+)");
    private static final Pattern CLAUSE = Pattern.compile("(\\w+) is (true|false|null|filled)");

    /** The column as a term of an index: in lower case where the case of letters does not count. */
    String indexTerm(String column) {
        String ignoresCase = "(%s compared without regard to letter case)".formatted(column);
        String name = SqlText.name(column);
        return text.contains(ignoresCase) ? "lower(" + name + ")" : name;
    }

    /**
     * The {@code where} of a partial index, with a leading blank; empty if the rule is for all
     * rows.
     */
    String condition() {
        Matcher condition = CONDITION.matcher(text);
        return condition.find()
                ? Stream.of(condition.group(1).split(" and "))
                        .map(ConstraintWords::clause)
                        .collect(joining(" and ", " where ", ""))
                : "";
    }

    /** What follows {@code references}: the target and what deleting it does. */
    String target() {
        Matcher target = TARGET.matcher(text);
        if (!target.find()) {
            throw new IllegalArgumentException("No foreign key is told by: " + text);
        }
        return "%s (%s)%s"
                .formatted(
                        SqlText.qualified(target.group(1)),
                        SqlText.names(List.of(target.group(2).split(", "))),
                        onDelete(target.group(3)));
    }

    private static String clause(String words) {
        Matcher clause = CLAUSE.matcher(words);
        if (!clause.matches()) {
            throw new IllegalArgumentException("No condition on rows is told by: " + words);
        }
        String state = clause.group(2).equals("filled") ? "not null" : clause.group(2);
        return SqlText.name(clause.group(1)) + " is " + state;
    }

    private static String onDelete(String words) {
        return switch (words) {
            case "is refused" -> "";
            case "deletes this row" -> " on delete cascade";
            default -> throw new IllegalArgumentException("Unknown effect of a delete: " + words);
        };
    }
}
