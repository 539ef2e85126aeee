package org.openlmis.ghost.verify;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a verification found, for people and for programs. */
public record VerificationReport(
        Instant startedAt, Instant finishedAt, boolean equal, List<EntityReport> entities) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Copies the reports, so that this one never changes. */
    public VerificationReport {
        entities = List.copyOf(entities);
    }

    static VerificationReport of(
            Instant startedAt, Instant finishedAt, List<EntityReport> entities) {
        boolean equal = entities.stream().allMatch(EntityReport::isEqual);
        return new VerificationReport(startedAt, finishedAt, equal, entities);
    }

    /** The whole report as a JSON object with the names of the components. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** A line per entity, its first differences, and the verdict at the end. */
    public String text() {
        String lines = entities.stream().map(EntityReport::text).collect(Collectors.joining("\n"));
        String verdict =
                equal ? "verified: v3 equals what v2 demands" : "not verified: v3 differs from v2";
        return lines + "\n" + verdict;
    }
}
