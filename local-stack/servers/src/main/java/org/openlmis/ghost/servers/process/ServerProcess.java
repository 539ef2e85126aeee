package org.openlmis.ghost.servers.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One server in a child process that can be stopped, killed and started again.
 *
 * <p>The child never outlives this JVM: an orderly exit, SIGINT and SIGTERM close it in a shutdown
 * hook; if this JVM is killed, a {@link Watcher} aborts the child and removes its directory. Only
 * the death of both at once, this JVM and the watcher, leaves the child behind.
 *
 * <p>Safe for use by several threads; starting, stopping and killing wait for each other.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

    /** Keeps Ctrl-C in a terminal for the owner, which then closes its servers in its own order. */
    private static final String IN_OWN_SESSION =
            "command -v setsid >/dev/null && exec setsid \"$@\"; exec \"$@\"";

    private static final Duration POLL = Duration.ofMillis(25);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final ServerCommand command;
    private final Readiness readiness;
    private final Duration startLimit;
    private final Watcher watcher;
    private final Thread hook;
    private final Object ending = new Object();
    private volatile @Nullable Process process;
    private volatile boolean isEnded;

    /** Prepares the server; {@link #start()} runs it. */
    public ServerProcess(ServerCommand command, Readiness readiness, Duration startLimit) {
        this.command = command;
        this.readiness = readiness;
        this.startLimit = startLimit;
        this.watcher = new Watcher(command.abortSignal(), command.directory());
        this.hook = new Thread(this::end, "close " + command.name());
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts the server and waits until it is ready; does nothing if it runs.
     *
     * @throws ServerFailure if it ends or the time limit passes first; the server is dead then
     */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        Process started = launch();
        process = started;
        if (isEnded) {
            started.destroyForcibly();
            throw new ServerFailure(command.name() + " was closed while it started");
        }
        watcher.watch(started);
        try {
            await("ready", readiness, startLimit);
        } catch (ServerFailure failure) {
            kill();
            throw failure;
        }
        LOG.debug("started server={} pid={}", command.name(), started.pid());
    }

    /** Stops the server in order, keeping its data; does nothing if it does not run. */
    public synchronized void stop() {
        signalAndWait(command.stopSignal());
    }

    /** Kills the server and all its child processes with SIGKILL, as a power failure would. */
    public synchronized void kill() {
        Process running = process;
        if (running == null) {
            return;
        }
        List<ProcessHandle> children = running.descendants().toList();
        running.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
        waitForEnd(running);
    }

    /**
     * Waits until the condition holds.
     *
     * @param what the state waited for, for the message
     * @throws ServerFailure if the server ends or the limit passes first, or from the condition
     */
    public void await(String what, Readiness condition, Duration limit) {
        Process waitedFor = Objects.requireNonNull(process, command.name() + " does not run");
        long deadline = System.nanoTime() + limit.toNanos();
        @Nullable Exception last = null;
        while (System.nanoTime() < deadline) {
            try {
                if (condition.isReady()) {
                    return;
                }
            } catch (ServerFailure lasting) {
                throw lasting;
            } catch (Exception notYet) {
                last = notYet;
            }
            if (endedWithin(waitedFor, POLL)) {
                int code = waitedFor.exitValue();
                throw failure(
                        "ended with exit code %d before it was %s".formatted(code, what), last);
            }
        }
        throw failure("was not %s within %s".formatted(what, limit), last);
    }

    /** Whether the server process is there. */
    public boolean isRunning() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /** Process id of the running server. */
    public long pid() {
        return Objects.requireNonNull(process, command.name() + " was never started").pid();
    }

    /** Waits until the process ends by itself or by others, and returns its exit code. */
    public int awaitEnd() {
        Process ending = Objects.requireNonNull(process, command.name() + " was never started");
        try {
            return ending.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for " + command.name(), e);
        }
    }

    /** What the server prints; gone when the server is closed, unless linked elsewhere. */
    public Path log() {
        return command.log();
    }

    /** Ends the server at once and removes its directory. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            LOG.trace("closed during shutdown", shuttingDown);
        }
    }

    /** Does not wait for a start that is under way: the JVM's end must not. */
    private void end() {
        isEnded = true;
        synchronized (ending) {
            signalAndWait(command.abortSignal());
            Directories.remove(command.directory());
            watcher.dismiss();
        }
    }

    private void signalAndWait(String signal) {
        Process running = process;
        if (running == null) {
            return;
        }
        if (running.isAlive()) {
            send(signal, running);
        }
        waitForEnd(running);
    }

    private void waitForEnd(Process ending) {
        try {
            if (!ending.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                ending.descendants().forEach(ProcessHandle::destroyForcibly);
                ending.destroyForcibly().waitFor();
                LOG.warn(
                        "killed server={} because it did not stop in {}",
                        command.name(),
                        STOP_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending.destroyForcibly();
        }
        process = null;
        watcher.rest();
    }

    private void send(String signal, Process running) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s " + signal + " " + running.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot signal " + command.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() {
        List<String> line = new ArrayList<>(List.of("sh", "-c", IN_OWN_SESSION, command.name()));
        line.addAll(command.command());
        ProcessBuilder builder =
                new ProcessBuilder(line)
                        .directory(command.directory().toFile())
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        builder.environment().putAll(command.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ServerFailure("Cannot run " + command.name() + ": " + line, e);
        }
    }

    private static boolean endedWithin(Process started, Duration limit) {
        try {
            return started.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for a server", e);
        }
    }

    private ServerFailure failure(String what, @Nullable Exception cause) {
        String message =
                "%s %s. The end of %s:%n%s"
                        .formatted(command.name(), what, command.log(), LogTail.of(command.log()));
        return cause == null ? new ServerFailure(message) : new ServerFailure(message, cause);
    }
}
