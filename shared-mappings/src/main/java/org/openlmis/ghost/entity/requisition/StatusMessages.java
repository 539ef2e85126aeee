package org.openlmis.ghost.entity.requisition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.requisition.CommentedStep.Author;
import org.openlmis.ghost.entity.requisition.CommentedStep.Written;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Comment;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.StatusChange;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Remark;

/** The comments on a requisition, one message for each status change commented on. */
final class StatusMessages {

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

    /** A status change commented on and what v3 must know of the first comment. */
    private record Message(CommentedStep<StatusChange, Comment> commented) {

        String key() {
            return change() + "#message";
        }

        int change() {
            return commented.step().change().id();
        }

        Comment first() {
            return commented.first().comment();
        }

        @Nullable Author author() {
            return commented.first().author();
        }
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
                .ref("statuschangeid", RequisitionHistory.V2_CHANGES, Message::change)
                .set("status", it -> it.commented().step().status().name())
                .set("body", it -> it.commented().body(requisition.settings().zone()))
                .refOrNull("authorid", "users", "referencedata.users", it -> it.first().createdBy())
                .set("authorfirstname", it -> it.author() == null ? null : it.author().firstName())
                .set("authorlastname", it -> it.author() == null ? null : it.author().lastName())
                .set("createddate", it -> it.commented().first().at())
                .set("modifieddate", it -> it.commented().last().at());
    }

    private List<Message> messages(Aggregate<Requisition> it) {
        List<Written<Comment>> written =
                it.all(comments).stream()
                        .map(
                                comment ->
                                        new Written<>(
                                                comment,
                                                it.one(authors, comment),
                                                times.at(it, comment.at())))
                        .toList();
        return CommentedStep.of(history.steps(it).steps(), written).stream()
                .map(Message::new)
                .toList();
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
