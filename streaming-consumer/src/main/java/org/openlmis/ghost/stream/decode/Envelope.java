package org.openlmis.ghost.stream.decode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Lsn;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The parts of Debezium's event that matter, filled while its JSON is read once from front to back.
 * Lives for one record.
 */
final class Envelope {

    private final @Nullable RowReader rows;

    private @Nullable String op;
    private @Nullable Row after;
    private @Nullable Lsn lsn;
    private @Nullable Instant v2Time;
    private @Nullable String table;
    private boolean transactionMetadata;
    private boolean wrapped;

    private Envelope(@Nullable RowReader rows) {
        this.rows = rows;
    }

    /** Reads an event; with null for {@code rows} the row in it is skipped. */
    static Envelope read(JsonParser json, @Nullable RowReader rows) {
        Envelope envelope = new Envelope(rows);
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new RefusedException(
                    DeadLetterCode.UNDECODABLE_VALUE, "the value is not a JSON object");
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            envelope.readPart(name, json.nextToken(), json);
        }
        return envelope;
    }

    private void readPart(String name, JsonToken token, JsonParser json) {
        switch (name) {
            case "op" -> op = json.getString();
            case "after" -> readAfter(token, json);
            case "source" -> readSource(token, json);
            case "status" -> transactionMetadata = true;
            case "payload" -> wrapped = true;
            default -> {}
        }
        if (!name.equals("after") && !name.equals("source")) {
            json.skipChildren();
        }
    }

    private void readAfter(JsonToken token, JsonParser json) {
        if (token == JsonToken.START_OBJECT && rows != null) {
            after = rows.read(json);
        } else {
            json.skipChildren();
        }
    }

    private void readSource(JsonToken token, JsonParser json) {
        if (token != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            readSourcePart(name, json.nextToken(), json);
        }
    }

    private void readSourcePart(String name, JsonToken token, JsonParser json) {
        if (token == JsonToken.VALUE_NUMBER_INT) {
            switch (name) {
                case "lsn" -> lsn = new Lsn(json.getLongValue());
                case "ts_us" -> v2Time = Instant.EPOCH.plus(json.getLongValue(), ChronoUnit.MICROS);
                case "ts_ms" ->
                        v2Time =
                                v2Time == null ? Instant.ofEpochMilli(json.getLongValue()) : v2Time;
                default -> {}
            }
        } else if (name.equals("table") && token == JsonToken.VALUE_STRING) {
            table = json.getString();
        }
        json.skipChildren();
    }

    boolean isTransactionMetadata() {
        return transactionMetadata && op == null;
    }

    String op() {
        if (op == null) {
            throw new RefusedException(
                    DeadLetterCode.UNDECODABLE_VALUE,
                    wrapped
                            ? "the event is wrapped in its schema: set value.converter.schemas.enable=false in Connect"
                            : "the event has no op: is a transformation configured that unwraps events?");
        }
        return op;
    }

    Lsn lsn() {
        if (lsn == null) {
            throw new RefusedException(
                    DeadLetterCode.UNDECODABLE_VALUE, "the event has no source.lsn");
        }
        return lsn;
    }

    Row after() {
        if (after == null) {
            throw new RefusedException(
                    DeadLetterCode.UNDECODABLE_VALUE, "op " + op() + " without a row in after");
        }
        return after;
    }

    @Nullable Instant v2Time() {
        return v2Time;
    }

    /** The v2 table the event says it is of, null if it does not. */
    @Nullable String table() {
        return table;
    }
}
