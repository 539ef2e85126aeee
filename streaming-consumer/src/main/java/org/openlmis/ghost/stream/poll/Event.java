package org.openlmis.ghost.stream.poll;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.EventBatch.DeadLetter;
import org.openlmis.ghost.stream.decode.Decoded;

/** A record and what it turned out to be. */
record Event(ConsumerRecord<byte[], byte[]> record, Decoded decoded) {

    /** Debezium's name for the key a row had before its primary key was changed. */
    private static final String FORMER_KEY = "__debezium.oldkey";

    /** The key the record's row had before its primary key was changed, null if it was not. */
    static byte @Nullable [] formerKey(ConsumerRecord<byte[], byte[]> record) {
        Header formerKey = record.headers().lastHeader(FORMER_KEY);
        return formerKey == null ? null : formerKey.value();
    }

    TopicPartition partition() {
        return new TopicPartition(record.topic(), record.partition());
    }

    /** The same record, which the target refused. */
    Event refused(Decoded.Refused why) {
        return new Event(record, why);
    }

    DeadLetter deadLetter(Decoded.Refused why) {
        return new DeadLetter(
                record.topic(),
                record.partition(),
                record.offset(),
                why.code().name(),
                why.message(),
                record.key(),
                record.value(),
                formerKey(record));
    }
}
