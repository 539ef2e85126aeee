package org.openlmis.ghost.backfill.progress;

import java.time.Duration;
import java.util.function.Consumer;

/** A line every few seconds, for logs. */
public final class ProgressLines implements ProgressDisplay {

    private final Consumer<String> lines;

    public ProgressLines(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public Duration period() {
        return Duration.ofSeconds(3);
    }

    @Override
    public void show(Progress progress) {
        lines.accept(progress.text());
    }

    @Override
    public void end() {
        // every line was complete when it was written
    }
}
