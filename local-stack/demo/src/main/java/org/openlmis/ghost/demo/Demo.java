package org.openlmis.ghost.demo;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.demo.console.DemoFailure;
import org.openlmis.ghost.demo.console.Narrator;
import org.openlmis.ghost.demo.console.Stop;
import org.openlmis.ghost.demo.ground.CapturedV2;
import org.openlmis.ghost.demo.ground.EmbeddedGround;
import org.openlmis.ghost.demo.ground.GivenGround;
import org.openlmis.ghost.demo.ground.Ground;
import org.openlmis.ghost.demo.stack.Databases;
import org.openlmis.ghost.demo.stack.Logs;
import org.openlmis.ghost.demo.stack.Pipeline;
import org.openlmis.ghost.demo.stack.PipelineOptions;
import org.openlmis.ghost.demo.stack.Transport;
import org.openlmis.ghost.demo.stack.V2Capture;

/** One demo from its first process to its last. */
final class Demo {

    private final DemoOptions options;
    private final @Nullable Databases given;
    private final Stop stop;
    private final Narrator narrator = new Narrator(System.out);
    private final Logs logs = Logs.create();

    Demo(DemoOptions options, @Nullable Databases given, Stop stop) {
        this.options = options;
        this.given = given;
        this.stop = stop;
    }

    /**
     * Runs until it is through, or stopped; nothing is left then, but the logs of a failure.
     *
     * @throws DemoFailure if v3 is not what v2 demands, or something cannot work
     */
    void run() throws Exception {
        narrator.say("logs of all processes are in %s", logs.directory());
        boolean isWell = false;
        try (Ground somebodys = given == null ? null : GivenGround.of(given, narrator);
                StartingTransport transport = StartingTransport.begin(logs);
                Ground ground =
                        somebodys == null
                                ? EmbeddedGround.start(options.v2(), logs, narrator)
                                : somebodys;
                CapturedV2 captured = CapturedV2.of(ground, capture(ground))) {
            narrator.say("publication and replication slot '%s' are in v2", V2Capture.NAME);
            run(ground, captured.capture(), transport.get());
            isWell = true;
        } finally {
            end(isWell || stop.isAsked());
        }
    }

    private static V2Capture capture(Ground ground) {
        return new V2Capture(
                ground.databases().primary(), ScannedMappings.catalogue(), ground.topicPrefix());
    }

    private void run(Ground ground, V2Capture capture, Transport transport) throws Exception {
        try (transport) {
            narrator.say("Kafka       %s", transport.kafka().bootstrapServers());
            narrator.say("Connect     %s", transport.connect().url());
            DemoOperator operator = given == null ? DemoOperator.known() : DemoOperator.random();
            PipelineOptions how =
                    new PipelineOptions(
                            options.home(),
                            logs,
                            ground.topicPrefix(),
                            options.operationsPort(),
                            operator.environment());
            try (Pipeline pipeline = Pipeline.start(transport, capture, ground.databases(), how)) {
                narrator.say(
                        "operations  http://127.0.0.1:%d/ (sign in as %s with %s)",
                        options.operationsPort(), operator.name(), operator.password());
                narrator.say("consumer    %s/actuator/prometheus", pipeline.consumerUrl());
                Work work = new Work(pipeline, ground, logs, narrator);
                if (options.once()) {
                    work.once(options, stop);
                } else {
                    work.until(stop, options.isTerminal());
                }
            }
        }
    }

    private void end(boolean isWell) {
        if (isWell) {
            logs.remove();
            narrator.say("all processes have ended, all files are removed");
        } else {
            narrator.say("all processes have ended; their logs are in %s", logs.directory());
        }
    }
}
