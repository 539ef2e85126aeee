package org.openlmis.ghost.verify;

import java.time.Duration;
import java.util.List;

/**
 * What the verification of one entity found. Roots are v2 root rows, rows are v3 rows.
 *
 * @param books the entity's generation and accounts when the verification ended
 * @param ranges how many ranges of root keys were compared
 * @param roots roots that v2 has
 * @param rows v3 rows that v2 demands
 * @param quarantined roots that the mapping or v3 refuses
 * @param waiting roots whose references are not derived, or that v3 makes wait
 * @param unsettled roots that differed and were still changing when patience ended
 * @param differing v3 rows that differ for good
 * @param differences the first of them, a column each
 * @param notes what a reader must know besides: what was left out, and why
 */
public record EntityReport(
        String entity,
        Books books,
        int ranges,
        long roots,
        long rows,
        long quarantined,
        long waiting,
        long unsettled,
        long differing,
        List<Difference> differences,
        List<String> notes,
        Duration took) {

    /**
     * What the system itself says of the entity.
     *
     * @param balanced whether every v2 row read is written, unchanged, waiting, quarantined or
     *     older
     */
    public record Books(int generation, boolean balanced) {}

    /** Copies the lists, so that a report never changes. */
    public EntityReport {
        differences = List.copyOf(differences);
        notes = List.copyOf(notes);
    }

    /** Whether v3 is exactly what v2 demands, and the books are right. */
    public boolean isEqual() {
        return differing == 0 && unsettled == 0 && books.balanced();
    }

    /** A line for people, and one for each difference that is told. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(
                "%s: %s, %d roots, %d rows, %d quarantined, %d waiting"
                        .formatted(entity, verdict(), roots, rows, quarantined, waiting));
        differences.forEach(difference -> text.append("\n  ").append(difference.text()));
        if (differences.size() < differing) {
            text.append("\n  and more");
        }
        notes.forEach(note -> text.append("\n  ").append(note));
        return text.toString();
    }

    private String verdict() {
        if (differing > 0) {
            return differing + " rows differ";
        } else if (unsettled > 0) {
            return unsettled + " roots did not settle in time";
        }
        return books.balanced() ? "equal" : "equal, but rows are not accounted for";
    }
}
