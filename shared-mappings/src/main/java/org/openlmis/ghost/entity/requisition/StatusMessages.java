package org.openlmis.ghost.entity.requisition;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Comment;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.StatusChange;
import org.openlmis.ghost.entity.requisition.StatusHistory.Step;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Remark;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * v2 comments on a requisition at any time, v3 once per status change: comments go to the newest
 * change made by then (decision D-19), and several of one change become one message (ruling R-16).
 */
final class StatusMessages {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Who wrote a comment. */
    public record Author(@V2Key int id, String username, String firstName, String lastName) {}

    /** A comment when it was written. */
    private record Written(Comment comment, @Nullable Author author, Instant at) {}

    /** The comments on a status change, at least one, in the order they were written. */
    private record Message(Step<StatusChange> step, List<Written> comments) {

        String key() {
            return step.change().id() + "#message";
        }

        Comment first() {
            return comments.get(0).comment();
        }

        @Nullable Author author() {
            return comments.get(0).author();
        }

        Instant firstAt() {
            return comments.get(0).at();
        }

        Instant lastAt() {
            return comments.get(comments.size() - 1).at();
        }
    }

    private final Definition<Requisition> requisition;
    private final RequisitionTimes times;
    private final RequisitionHistory history;
    private final Child<Comment> comments;
    private final Lookup<Comment, Author> authors;

    private StatusMessages(
            Definition<Requisition> requisition,
            RequisitionTimes times,
            RequisitionHistory history,
            Child<Comment> comments) {
        this.requisition = requisition;
        this.times = times;
        this.history = history;
        this.comments = comments;
        authors =
                requisition
                        .lookup(comments, "users", Author.class)
                        .on(Comment::createdBy, Author::id);
    }

    static void declare(
            Definition<Requisition> requisition,
            RequisitionTimes times,
            RequisitionHistory history,
            Child<Comment> comments) {
        new StatusMessages(requisition, times, history, comments).declare();
    }

    private void declare() {
        requisition.remarks(this::leftOut);
        requisition
                .intoRows("requisition.status_messages", this::messages)
                .identity("id", RequisitionHistory.V2_CHANGES, Message::key)
                .ref("requisitionid", "requisitions", it -> it.first().rnrId())
                .ref("statuschangeid", RequisitionHistory.V2_CHANGES, it -> it.step().change().id())
                .set("status", it -> it.step().status().name())
                .set("body", this::body)
                .refOrNull("authorid", "users", "referencedata.users", it -> it.first().createdBy())
                .set("authorfirstname", it -> it.author() == null ? null : it.author().firstName())
                .set("authorlastname", it -> it.author() == null ? null : it.author().lastName())
                .set("createddate", Message::firstAt)
                .set("modifieddate", Message::lastAt);
    }

    private List<Message> messages(Aggregate<Requisition> it) {
        List<Step<StatusChange>> steps = history.steps(it).steps();
        if (steps.isEmpty()) {
            return List.of();
        }
        Map<Step<StatusChange>, List<Written>> bySteps = new LinkedHashMap<>();
        written(it)
                .forEach(
                        comment ->
                                bySteps.computeIfAbsent(
                                                step(steps, comment.at()), any -> new ArrayList<>())
                                        .add(comment));
        return bySteps.entrySet().stream()
                .map(entry -> new Message(entry.getKey(), entry.getValue()))
                .toList();
    }

    private List<Written> written(Aggregate<Requisition> it) {
        return it.all(comments).stream()
                .map(comment -> new Written(comment, it.one(authors, comment), at(it, comment)))
                .sorted(
                        Comparator.comparing(Written::at)
                                .thenComparing(written -> written.comment().id()))
                .toList();
    }

    private Instant at(Aggregate<Requisition> it, Comment comment) {
        var created = comment.createdDate();
        return times.at(it, created == null ? comment.modifiedDate() : created);
    }

    /** The newest made by then, else the first. */
    private static Step<StatusChange> step(List<Step<StatusChange>> steps, Instant by) {
        Step<StatusChange> newest = steps.get(0);
        for (Step<StatusChange> step : steps) {
            newest = step.loggedAt().isAfter(by) ? newest : step;
        }
        return newest;
    }

    private String body(Message message) {
        return message.comments().size() == 1
                ? message.first().commentText()
                : message.comments().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(Written written) {
        Author author = written.author();
        return "[%s %s] %s"
                .formatted(
                        MINUTE.format(written.at().atZone(requisition.settings().zone())),
                        author == null
                                ? written.comment().createdBy()
                                : Text.trim(author.username()),
                        Text.trim(written.comment().commentText()));
    }

    private List<Remark> leftOut(Aggregate<Requisition> it) {
        return history.steps(it).steps().isEmpty()
                ? it.all(comments).stream().map(StatusMessages::leftOut).toList()
                : List.of();
    }

    private static Remark leftOut(Comment comment) {
        return new Remark(
                "COMMENT_LEFT_OUT",
                "comments",
                String.valueOf(comment.id()),
                null,
                null,
                "v3 keeps comments with status changes, and the requisition has none");
    }
}
