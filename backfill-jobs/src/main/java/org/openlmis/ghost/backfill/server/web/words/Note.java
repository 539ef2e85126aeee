package org.openlmis.ghost.backfill.server.web.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.execution.ExecutingProcess;
import org.openlmis.ghost.backfill.server.execution.ExecutionView;
import org.openlmis.ghost.backfill.server.status.Concern;

/**
 * Something that needs attention, on a page.
 *
 * @param subject the entity it concerns; null if it concerns all
 * @param href page that says more
 */
public record Note(
        String code, Mood mood, @Nullable String subject, String text, String remedy, String href) {

    private static final String API = "/api/v1";

    /** Notes of one kind, so that a page says once what to do about them. */
    public record Kind(Mood mood, String remedy, List<Note> notes) {}

    /** In the order of the first of each kind. */
    public static List<Kind> kinds(Stream<Note> notes) {
        Map<String, List<Note>> byCode =
                notes.collect(
                        Collectors.groupingBy(Note::code, LinkedHashMap::new, Collectors.toList()));
        return byCode.values().stream()
                .map(each -> new Kind(each.get(0).mood(), each.get(0).remedy(), each))
                .toList();
    }

    public static Note of(Concern concern) {
        String page = concern.href().substring(API.length());
        return new Note(
                concern.code(),
                switch (concern.severity()) {
                    case ERROR -> Mood.BAD;
                    case WARNING -> Mood.WARN;
                    case NOTICE -> Mood.BUSY;
                },
                concern.entity(),
                concern.detail(),
                concern.remedy(),
                page.equals("/status") ? "/" : page);
    }

    /** Executions whose process is gone wait for somebody. */
    public static List<Note> of(ExecutionView execution) {
        ExecutingProcess process = execution.process();
        return process != null && process.state() == ExecutingProcess.State.LEASE_RUN_OUT
                ? List.of(
                        new Note(
                                "PROCESS_LOST",
                                Mood.BAD,
                                execution.job(),
                                "execution %d lost its process".formatted(execution.id()),
                                "recover it, then restart it",
                                "/executions/" + execution.id()))
                : List.of();
    }
}
