package org.openlmis.ghost.demo.stack;

import org.openlmis.ghost.servers.connect.ConnectServer;
import org.openlmis.ghost.servers.kafka.KafkaOptions;
import org.openlmis.ghost.servers.kafka.KafkaServer;

/** What carries v2's changes: a Kafka broker, and a Connect worker with Debezium. */
public record Transport(KafkaServer kafka, ConnectServer connect) implements AutoCloseable {

    /** Starts both, which takes as long as all the databases; closes what it started on failure. */
    public static Transport start(Logs logs) {
        KafkaServer kafka = KafkaServer.start(KafkaOptions.defaults());
        try {
            logs.keep("kafka", kafka.log());
            ConnectServer connect = ConnectServer.start(kafka);
            logs.keep("connect", connect.log());
            return new Transport(kafka, connect);
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
    }

    @Override
    public void close() {
        Closing.quietly(connect, kafka);
    }
}
