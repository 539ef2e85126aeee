package org.openlmis.ghost.backfill.server.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.Clearing;
import org.openlmis.ghost.apply.EntityStatus;
import org.openlmis.ghost.backfill.server.resource.Action;

/** What an operator may do with an entity as it is now, with the reason where not. */
final class OfferedActions {

    private final EntityStatus status;
    private final Clearing.@Nullable Turn turn;
    private final @Nullable Long execution;
    private final boolean verifying;

    OfferedActions(
            EntityStatus status,
            Clearing.@Nullable Turn turn,
            @Nullable Long execution,
            boolean verifying) {
        this.status = status;
        this.turn = turn;
        this.execution = execution;
        this.verifying = verifying;
    }

    List<Action> all() {
        boolean isPaused = !status.desired().equals("RUNNING");
        List<Action> actions = new ArrayList<>();
        actions.add(action("pause", "pause", isPaused ? "it is paused; resume it" : null));
        actions.add(action("resume", "resume", isPaused ? null : "it is not paused"));
        actions.add(action("verify", "verify", first(neverLoaded(), beingVerified())));
        actions.add(
                action(
                        "rerun-from-landing",
                        "rerun?from=landing",
                        first(neverLoaded(), beingCleared())));
        actions.add(
                action(
                        "rerun-from-replica",
                        "rerun?from=replica",
                        first(beingExecuted(), beingCleared())));
        actions.add(
                action(
                        "clear-and-rerun-from-landing",
                        "rerun?from=landing&clear=true&confirm=" + status.name(),
                        first(neverLoaded(), beingExecuted(), beingCleared())));
        actions.add(
                action(
                        "clear-and-rerun-from-replica",
                        "rerun?from=replica&clear=true&confirm=" + status.name(),
                        first(neverLoaded(), beingExecuted(), beingCleared())));
        return List.copyOf(actions);
    }

    private Action action(String name, String path, @Nullable String reason) {
        String href = "/api/v1/entities/%s/%s".formatted(status.name(), path);
        return reason == null ? Action.possible(name, href) : Action.impossible(name, href, reason);
    }

    private static @Nullable String first(@Nullable String... reasons) {
        return Stream.of(reasons).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private @Nullable String neverLoaded() {
        return status.generation() == 0 ? "it was never loaded; launch its job first" : null;
    }

    private @Nullable String beingExecuted() {
        return execution == null
                ? null
                : "execution %d is running; stop it, or wait until it ends".formatted(execution);
    }

    private @Nullable String beingCleared() {
        return turn != null && turn.isGoingOn()
                ? "it is being cleared with %s; wait until that is done".formatted(turn.askedFor())
                : null;
    }

    private @Nullable String beingVerified() {
        return verifying ? "a verification of it is running" : null;
    }
}
