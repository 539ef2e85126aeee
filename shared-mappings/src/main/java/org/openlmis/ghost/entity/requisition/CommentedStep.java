package org.openlmis.ghost.entity.requisition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.requisition.StatusHistory.Step;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * v2 comments on a requisition at any time, v3 once per status change: comments go to the newest
 * change made by then (decision D-19), and several of one change become one message (ruling R-16).
 * Pure.
 *
 * @param comments at least one, in the order they were written
 * @param <C> the v2 status change
 * @param <T> the v2 comment
 */
public record CommentedStep<C extends StatusHistory.Change, T extends CommentedStep.Comment>(
        Step<C> step, List<Written<T>> comments) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** What must be known of a v2 comment. */
    public interface Comment {
        int id();

        String commentText();

        int createdBy();

        @Nullable LocalDateTime createdDate();

        @Nullable LocalDateTime modifiedDate();

        /** When it was written, as far as v2 knows (ruling R-3). */
        default @Nullable LocalDateTime at() {
            LocalDateTime created = createdDate();
            return created == null ? modifiedDate() : created;
        }
    }

    /** Who wrote a comment. */
    public record Author(@V2Key int id, String username, String firstName, String lastName) {}

    /** A comment when it was written. */
    public record Written<T extends Comment>(T comment, @Nullable Author author, Instant at) {

        private String line(ZoneId zone) {
            return "[%s %s] %s"
                    .formatted(
                            MINUTE.format(at.atZone(zone)),
                            author == null ? comment.createdBy() : Text.trim(author.username()),
                            Text.trim(comment.commentText()));
        }
    }

    /** The steps that were commented on; none if there are no steps. */
    public static <C extends StatusHistory.Change, T extends Comment> List<CommentedStep<C, T>> of(
            List<Step<C>> steps, List<Written<T>> comments) {
        if (steps.isEmpty()) {
            return List.of();
        }
        Map<Step<C>, List<Written<T>>> byStep = new LinkedHashMap<>();
        comments.stream()
                .sorted(
                        Comparator.<Written<T>, Instant>comparing(Written::at)
                                .thenComparing(written -> written.comment().id()))
                .forEach(
                        written ->
                                byStep.computeIfAbsent(
                                                newest(steps, written.at()),
                                                any -> new ArrayList<>())
                                        .add(written));
        return byStep.entrySet().stream()
                .map(entry -> new CommentedStep<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The newest made by then, else the first. */
    private static <C extends StatusHistory.Change> Step<C> newest(
            List<Step<C>> steps, Instant by) {
        Step<C> newest = steps.get(0);
        for (Step<C> step : steps) {
            newest = step.loggedAt().isAfter(by) ? newest : step;
        }
        return newest;
    }

    public Written<T> first() {
        return comments.get(0);
    }

    public Written<T> last() {
        return comments.get(comments.size() - 1);
    }

    /** The comment, or one line for each, with the time in this zone and the writer's name. */
    public String body(ZoneId zone) {
        return comments.size() == 1
                ? first().comment().commentText()
                : comments.stream()
                        .map(written -> written.line(zone))
                        .collect(Collectors.joining("\n"));
    }
}
