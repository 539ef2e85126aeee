package org.openlmis.ghost.demo.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What numbers of a benchmark depend on. */
final class Machine {

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Machine() {}

    /** Processors, memory and Java in one line. */
    static String describe() throws IOException {
        return String.format(
                Locale.ROOT,
                "%d processors (%s), %.0f GB, Java %s, Linux %s",
                Runtime.getRuntime().availableProcessors(),
                value(PROCESSORS, "model name"),
                Long.parseLong(value(MEMORY, "MemTotal").replaceAll("\\D", "")) / 1048576.0,
                System.getProperty("java.vm.version"),
                System.getProperty("os.version"));
    }

    /**
     * The most memory a process ever had, in megabytes, its heap and all the rest; 0 if it ended.
     */
    static long peakMegabytes(long pid) {
        try {
            return Long.parseLong(
                            value(Path.of("/proc/" + pid + "/status"), "VmHWM")
                                    .replaceAll("\\D", ""))
                    / 1024;
        } catch (IOException | NumberFormatException ended) {
            return 0;
        }
    }

    private static String value(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
    }
}
