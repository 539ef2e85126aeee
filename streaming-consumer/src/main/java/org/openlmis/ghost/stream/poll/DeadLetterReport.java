package org.openlmis.ghost.stream.poll;

import java.util.List;
import org.openlmis.ghost.apply.EventBatch.DeadLetter;
import org.openlmis.ghost.stream.decode.RecordFields;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of dead letters that are in the target database, in the log and in Kafka. Thread-safe. */
final class DeadLetterReport {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterReport.class);

    private final RecordFields fields;
    private final DeadLetterTopic topic;

    DeadLetterReport(RecordFields fields, DeadLetterTopic topic) {
        this.fields = fields;
        this.topic = topic;
    }

    void tell(List<DeadLetter> letters) {
        letters.forEach(letter -> fields.run(letter.topic(), letter.key(), () -> log(letter)));
        topic.publish(letters);
    }

    private static void log(DeadLetter letter) {
        LOG.error(
                "dead letter topic={} partition={} offset={} code={}: {}",
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.code(),
                letter.message());
    }
}
