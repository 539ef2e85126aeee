package org.openlmis.ghost.demo.benchmark;

import java.util.Locale;

/**
 * What both ways took with the same v2 rows.
 *
 * @param rows v2 rows, children included
 * @param secondsToVerify comparing all of them once more with v3
 * @param v3Rows v3 rows derived from them
 * @param heapMegabytes what the load was given
 * @param peakMegabytes what its process had at most, its heap and all the rest
 */
record Measurement(
        long rows,
        double secondsToCopy,
        double secondsToLoad,
        double secondsToVerify,
        long v3Rows,
        int heapMegabytes,
        long peakMegabytes) {

    /** A table in Markdown. */
    String table() {
        String format =
                """
        %,d v2 rows became %,d v3 rows; heap %d MB, process at most %d MB

        | what | seconds | v2 rows/s | to COPY |
        |---|---:|---:|---:|
        %s
        %s
        %s""";
        return String.format(
                Locale.ROOT,
                format,
                rows,
                v3Rows,
                heapMegabytes,
                peakMegabytes,
                line("plain COPY pipe into an unlogged table", secondsToCopy),
                line("land and derive", secondsToLoad),
                line("verify", secondsToVerify));
    }

    private String line(String what, double seconds) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %,.0f | %.2f |",
                what,
                seconds,
                rows / seconds,
                secondsToCopy / seconds);
    }
}
