package org.openlmis.ghost.demo.runbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of {@code docs/runbooks} as a program: its blocks of shell commands are the steps, a block
 * of text is what the step before it prints, and a comment that begins with {@code given} holds
 * commands that bring the trouble about.
 */
record Runbook(String name, List<Step> steps) {

    private static final Pattern BLOCK =
            Pattern.compile(
                    "(?ms)^```(?<kind>sh|text)(?<info>.*?)$\\n(?<body>.*?)^```$"
                            + "|^<!-- given\\n(?<given>.*?)^-->$");

    private static final Pattern EXIT = Pattern.compile(" exit=(\\d+)");
    private static final Pattern ELSEWHERE = Pattern.compile(" elsewhere: (.+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([\\w-]+\\.md)\\)");

    Runbook {
        steps = List.copyOf(steps);
    }

    /** All runbooks of a directory, in the order in which its README lists them. */
    static List<Runbook> allOf(Path directory) throws IOException {
        List<Runbook> runbooks = new ArrayList<>();
        String readme = Files.readString(directory.resolve("README.md"));
        for (MatchResult link : LINK.matcher(readme).results().toList()) {
            String file = link.group(1);
            runbooks.add(parse(file, Files.readString(directory.resolve(file))));
        }
        return runbooks;
    }

    /**
     * Reads a page.
     *
     * @param file its name, for messages
     */
    static Runbook parse(String file, String page) {
        List<Step> steps = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            String place = file + ":" + page.substring(0, block.end()).lines().count();
            if (block.group("given") != null) {
                steps.add(Step.given(place, block.group("given")));
            } else if (block.group("kind").equals("sh")) {
                steps.add(step(place, block.group("info"), block.group("body")));
            } else {
                int last = steps.size() - 1;
                steps.set(last, steps.get(last).seeing(block.group("body")));
            }
        }
        return new Runbook(file, steps);
    }

    private static Step step(String place, String info, String commands) {
        Matcher exit = EXIT.matcher(info);
        Matcher elsewhere = ELSEWHERE.matcher(info);
        int exitCode = exit.matches() ? Integer.parseInt(exit.group(1)) : 0;
        String reason = elsewhere.matches() ? Objects.requireNonNull(elsewhere.group(1)) : "";
        return new Step(place, commands, exitCode, reason, List.of());
    }
}
