package org.openlmis.ghost.backfill.preflight;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What all checks saw.
 *
 * @param usable whether nothing keeps the system from working
 */
public record Findings(boolean usable, List<Finding> findings) {

    public static Findings of(List<Finding> findings) {
        return new Findings(findings.stream().noneMatch(Finding::isError), List.copyOf(findings));
    }

    /** A line for each finding, and its remedy below it. */
    public String text() {
        return findings.stream().map(Findings::text).collect(Collectors.joining("\n"));
    }

    private static String text(Finding finding) {
        String line = "%-7s %s: %s".formatted(finding.level(), finding.place(), finding.message());
        return finding.remedy() == null
                ? line
                : "%s%n%-7s %s".formatted(line, "", finding.remedy());
    }
}
