package org.openlmis.ghost.backfill.server.web.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.resource.Action;
import org.springframework.web.util.UriComponentsBuilder;

/** Words for the actions that resources offer. An action without words is offered by its name. */
public final class ActionForms {

    private ActionForms() {}

    /** What may be done with an execution of an entity's job, or with the job. */
    public static List<ActionForm> ofJob(List<Action> actions, String entity) {
        return actions.stream().map(action -> ofJob(action, entity)).toList();
    }

    private static ActionForm ofJob(Action action, String entity) {
        return switch (action.name()) {
            case "launch" ->
                    ActionForm.of(
                                    action,
                                    "Load next generation",
                                    "Reads every row again from v2's replica and derives what changed."
                                            + " v3 stays usable meanwhile.",
                                    Field.number("chunkSize", "Roots per chunk (usual if empty)"),
                                    Field.number("parallelism", "Workers (usual if empty)"))
                            .asJson();
            case "stop" ->
                    ActionForm.of(
                            action,
                            "Stop",
                            "Ends it after the chunks it is working on, wherever it runs.");
            case "restart" ->
                    ActionForm.of(action, "Restart", "Goes on with the chunks that are not done.");
            case "recover" ->
                    ActionForm.of(
                            action,
                            "Recover",
                            "Marks it failed: its process is gone. Then restart it.");
            case "abandon" ->
                    ActionForm.of(
                                    action,
                                    "Abandon",
                                    "Gives it up for good: it can never be restarted.",
                                    Field.confirmation("confirm", entity))
                            .dangerous();
            default -> ofAny(action);
        };
    }

    /** What may be done with an entity and its job; loading again is what the job's launch does. */
    public static List<ActionForm> ofEntity(List<Action> actions, String entity) {
        return actions.stream().flatMap(action -> ofEntity(action, entity)).toList();
    }

    /** What may be done with all entities together. */
    public static List<ActionForm> ofAll(List<Action> actions) {
        return actions.stream().map(ActionForms::ofAll).toList();
    }

    private static ActionForm ofAll(Action action) {
        return switch (action.name()) {
            case "verify-all" ->
                    ActionForm.of(
                            action,
                            "Verify all",
                            "Compares all of v3 with what v2 demands, row by row, with right"
                                    + " assignments and the references v3 does not enforce.");
            default -> ofAny(action);
        };
    }

    private static Stream<ActionForm> ofEntity(Action action, String entity) {
        return switch (action.name()) {
            case "pause" ->
                    Stream.of(
                            ActionForm.of(
                                    action,
                                    "Pause",
                                    "Derivation stops; events go on landing, nothing is lost."));
            case "resume" -> Stream.of(ActionForm.of(action, "Resume", "Derivation goes on."));
            case "verify" ->
                    Stream.of(
                            ActionForm.of(
                                    action,
                                    "Verify",
                                    "Compares v3 with what v2 demands, row by row."));
            case "rerun-from-landing" ->
                    Stream.of(
                            ActionForm.of(
                                    action,
                                    "Derive again",
                                    "Derives every root again from landing rows; v2 is not touched."));
            case "rerun-from-replica" -> Stream.empty();
            case "clear-and-rerun-from-landing" ->
                    Stream.of(clearing(action, "Clear and derive again", entity));
            case "clear-and-rerun-from-replica" ->
                    Stream.of(clearing(action, "Clear and load again", entity));
            default -> Stream.of(ofJob(action, entity));
        };
    }

    /** The confirmation is the operator's: what the resource offers has it filled in. */
    private static ActionForm clearing(Action action, String label, String entity) {
        String unconfirmed =
                UriComponentsBuilder.fromUriString(action.href())
                        .replaceQueryParam("confirm")
                        .toUriString();
        return ActionForm.of(
                        new Action(action.name(), unconfirmed, action.enabled(), action.reason()),
                        label,
                        "Deletes the rows that this system derived into v3, of this entity and of"
                                + " those whose rows refer to it. Then everything is derived again.",
                        Field.confirmation("confirm", entity))
                .dangerous()
                .previewedBy("/entities/%s/clear".formatted(entity));
    }

    /** What may be done with a single root, a dead letter, or all of a code. */
    public static List<ActionForm> ofPending(List<Action> actions) {
        return actions.stream().map(ActionForms::ofPending).toList();
    }

    /** The same for all of a code, of one entity or of any. */
    public static List<ActionForm> ofCode(String list, @Nullable String entity, String code) {
        return Stream.of("retry", "discard")
                .map(name -> Action.possible(name, href(list, name, entity, code)))
                .map(ActionForms::ofPending)
                .toList();
    }

    private static String href(String list, String action, @Nullable String entity, String code) {
        return UriComponentsBuilder.fromPath("/api/v1/{list}/{action}")
                .queryParamIfPresent("entity", Optional.ofNullable(entity))
                .queryParam("code", code)
                .buildAndExpand(list, action)
                .encode()
                .toUriString();
    }

    private static ActionForm ofPending(Action action) {
        return switch (action.name()) {
            case "rederive" ->
                    ActionForm.of(action, "Derive again", "Asks the mapping again, now.");
            case "retry" -> ActionForm.of(action, "Try again", "Asks the mapping again, now.");
            case "discard" ->
                    ActionForm.of(
                            action,
                            "Discard",
                            "Acknowledges it: it stays as it is, and is hidden until v2 changes the row.",
                            Field.text("reason", "Reason, for the audit log"));
            default -> ofAny(action);
        };
    }

    private static ActionForm ofAny(Action action) {
        String name = action.name();
        return ActionForm.of(action, Character.toUpperCase(name.charAt(0)) + name.substring(1), "");
    }
}
