package org.openlmis.ghost.backfill.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.ChunkProgress;

class ProgressTests {

    private static final ChunkProgress NOTHING = new ChunkProgress(40, 0, 0, 0);

    @Test
    void tellsRateAndRemainingTimeOfThisExecution() {
        Progress progress =
                progress(
                        new ChunkProgress(40, 10, 10, 50_000),
                        new ChunkProgress(40, 21, 20, 100_000),
                        null);

        assertThat(progress.share()).isEqualTo(0.5);
        assertThat(progress.remaining()).contains(Duration.ofSeconds(20));
        assertThat(progress.text())
                .isEqualTo(
                        "facilities generation 3 land: 20/40 chunks, 100,000 rows, 5,000 rows/s,"
                                + " 00:20 left");
    }

    @Test
    void knowsNoRemainingTimeBeforeItsFirstChunkIsDone() {
        assertThat(progress(NOTHING, new ChunkProgress(40, 1, 0, 5_000), null).text())
                .isEqualTo("facilities generation 3 land: 0/40 chunks, 5,000 rows, 500 rows/s");
    }

    @Test
    void saysWhyNothingMoves() {
        assertThat(progress(NOTHING, NOTHING, "replica is far behind").text())
                .endsWith(", paused: replica is far behind");
    }

    @Test
    void tellsWhatALaterStepHasRead() {
        Progress progress =
                new Progress(
                        "facilities", 3, "verify", 1234, NOTHING, NOTHING, Duration.ZERO, null);

        assertThat(progress.text()).isEqualTo("facilities generation 3 verify: 1,234 read");
    }

    @Test
    void isNothingWhileNothingIsPlanned() {
        ChunkProgress empty = new ChunkProgress(0, 0, 0, 0);

        assertThat(progress(empty, empty, null).share()).isZero();
    }

    @Test
    void drawsABarOverItself() {
        StringWriter terminal = new StringWriter();
        ProgressBar bar = new ProgressBar(new PrintWriter(terminal));

        bar.show(progress(NOTHING, new ChunkProgress(40, 10, 10, 1), null));
        bar.end();
        bar.end();

        assertThat(terminal.toString())
                .startsWith("\r[######------------------]  25 % facilities generation 3")
                .endsWith("\u001b[K" + System.lineSeparator());
    }

    private static Progress progress(
            ChunkProgress start, ChunkProgress now, @Nullable String complaint) {
        return new Progress(
                "facilities", 3, "land", 0, start, now, Duration.ofSeconds(10), complaint);
    }
}
