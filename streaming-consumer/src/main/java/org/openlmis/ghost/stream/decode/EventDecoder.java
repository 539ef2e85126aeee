package org.openlmis.ghost.stream.decode;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TableDeclaration;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.topic.TopicNames;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;

/**
 * Decodes the records of all topics. Every record becomes one of the four kinds of {@link Decoded}:
 * nothing a topic holds makes this throw. Columns that no mapping reads are passed over unread.
 * Immutable and thread-safe.
 */
public final class EventDecoder {

    private static final Decoded NOTHING = new Decoded.Nothing();

    private final Map<String, TableDecoder> tables = new HashMap<>();
    private final TopicNames names;

    public EventDecoder(MappingCatalogue catalogue, SchemaFacts facts, TopicNames names) {
        this.names = names;
        for (TableDeclaration<?> table : catalogue.tables()) {
            String name = table.table();
            tables.put(
                    names.ofTable(name),
                    new TableDecoder(
                            facts.v2Table(name),
                            table.keyColumns(),
                            catalogue.landedColumns(name)));
        }
    }

    /**
     * Decodes one record.
     *
     * @param key its bytes; null for tombstones of nothing, truncates and messages
     * @param value its bytes; null for a tombstone
     */
    public Decoded decode(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        return decode(topic, key, value, null);
    }

    /**
     * Decodes one record of a row whose primary key may have been changed.
     *
     * @param formerKey the bytes of header {@code __debezium.oldkey}, null without one
     */
    public Decoded decode(
            String topic,
            byte @Nullable [] key,
            byte @Nullable [] value,
            byte @Nullable [] formerKey) {
        if (value == null) {
            return NOTHING;
        }
        try {
            return names.isHeartbeat(topic)
                    ? heartbeat(value)
                    : table(topic).decode(key, value, formerKey);
        } catch (RefusedException e) {
            return e.refused();
        }
    }

    private TableDecoder table(String topic) {
        TableDecoder decoder = tables.get(topic);
        if (decoder == null) {
            throw new RefusedException(
                    DeadLetterCode.UNKNOWN_TABLE, "no mapping lands the table of topic " + topic);
        }
        return decoder;
    }

    private static Decoded heartbeat(byte[] value) {
        try (JsonParser json = Json.parser(value)) {
            Envelope event = Envelope.read(json, null);
            boolean tells =
                    switch (event.op()) {
                        case "m", "c", "u", "r" -> event.v2Time() != null;
                        default -> false;
                    };
            return tells && event.v2Time() != null
                    ? new Decoded.Heartbeat(event.lsn(), event.v2Time())
                    : NOTHING;
        } catch (JacksonException e) {
            throw new RefusedException(DeadLetterCode.UNDECODABLE_VALUE, e.getOriginalMessage());
        }
    }
}
