package org.openlmis.ghost.demo.stack;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.openlmis.ghost.servers.process.Ports;
import org.openlmis.ghost.servers.process.ServerFailure;
import org.openlmis.ghost.servers.process.ServerProcess;

/**
 * Everything between v2 and v3 at work: capture, operations server and consumer. What it loads, and
 * when, is for the owner to say by {@link #applications()}.
 */
public final class Pipeline implements AutoCloseable {

    private final Transport transport;
    private final Applications applications;
    private final ServerProcess operations;
    private final ServerProcess consumer;
    private final int operationsPort;
    private final int consumerPort;

    private Pipeline(Transport transport, Applications applications, PipelineOptions options) {
        this.transport = transport;
        this.applications = applications;
        this.operationsPort = options.operationsPort();
        this.operations = applications.operations(operationsPort);
        this.consumerPort = Ports.free();
        this.consumer = applications.consumer(consumerPort);
    }

    /**
     * Starts capturing, then both applications. Publication and slot exist already.
     *
     * @throws ServerFailure if one of them does not start; nothing of it runs then, but the
     *     transport
     */
    public static Pipeline start(
            Transport transport, V2Capture capture, Databases databases, PipelineOptions options) {
        capture.begin(transport.connect());
        Map<String, String> environment = new HashMap<>(options.environment());
        environment.putAll(databases.environment());
        environment.put("GHOST_KAFKA_BOOTSTRAPSERVERS", transport.kafka().bootstrapServers());
        environment.put("GHOST_CONNECT_URL", transport.connect().url().toString());
        environment.put("GHOST_TOPICPREFIX", options.topicPrefix());
        Applications applications = new Applications(options.home(), options.logs(), environment);
        Pipeline pipeline = new Pipeline(transport, applications, options);
        try {
            pipeline.startBoth();
            return pipeline;
        } catch (RuntimeException e) {
            pipeline.close();
            throw e;
        }
    }

    private void startBoth() {
        CompletableFuture<Void> starting = CompletableFuture.runAsync(consumer::start);
        try {
            operations.start();
            starting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof ServerFailure failure ? failure : e;
        }
    }

    /** Runs further commands on the same databases. */
    public Applications applications() {
        return applications;
    }

    /** The operations server. */
    public ServerProcess operations() {
        return operations;
    }

    /** The streaming consumer. */
    public ServerProcess consumer() {
        return consumer;
    }

    /** Where the operations server answers. */
    public URI operationsUrl() {
        return url(operationsPort);
    }

    /** Where the consumer tells its health and its meters. */
    public URI consumerUrl() {
        return url(consumerPort);
    }

    /** How long changes took to be visible. */
    public VisibleTimes visibleTimes() {
        return VisibleTimes.of(consumerPort);
    }

    /** The processes that {@link #restartEnded()} brings back. */
    public List<Victim> victims() {
        return List.of(
                new Victim("streaming consumer", consumer::kill),
                new Victim("Connect", transport.connect()::kill),
                new Victim("operations server", operations::kill),
                new Victim("Kafka", transport.kafka()::kill));
    }

    /** Starts again what ended without being told to, and names it. */
    public List<String> restartEnded() {
        List<String> restarted = new ArrayList<>();
        if (!transport.kafka().isRunning()) {
            transport.kafka().start();
            restarted.add("Kafka");
        }
        if (!transport.connect().isRunning()) {
            transport.connect().start();
            restarted.add("Connect");
        }
        if (!operations.isRunning()) {
            operations.start();
            restarted.add("operations server");
        }
        if (!consumer.isRunning()) {
            consumer.start();
            restarted.add("streaming consumer");
        }
        return restarted;
    }

    private static URI url(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Ends both applications; the transport is its owner's. */
    @Override
    public void close() {
        Closing.quietly(consumer, operations);
    }
}
