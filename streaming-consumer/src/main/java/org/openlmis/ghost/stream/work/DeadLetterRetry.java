package org.openlmis.ghost.stream.work;

import java.util.List;
import java.util.Set;
import org.openlmis.ghost.apply.DeadLetters;
import org.openlmis.ghost.apply.DeadLetters.Letter;
import org.openlmis.ghost.stream.decode.DeadLetterCode;
import org.openlmis.ghost.stream.decode.Decoded;
import org.openlmis.ghost.stream.decode.EventDecoder;
import org.openlmis.ghost.stream.decode.RecordFields;
import org.openlmis.ghost.stream.poll.Failure;

/**
 * Decodes and lands dead letters again that an operator asked for: with the decoder and the landing
 * of the stream itself, so that what lands now is what would have landed then. Thread-safe.
 */
final class DeadLetterRetry implements Runnable {

    private static final int AT_ONCE = 200;

    private final DeadLetters letters;
    private final EventDecoder decoder;
    private final RecordFields fields;
    private final SchemaSuspicion suspicion;

    DeadLetterRetry(
            DeadLetters letters,
            EventDecoder decoder,
            RecordFields fields,
            SchemaSuspicion suspicion) {
        this.letters = letters;
        this.decoder = decoder;
        this.fields = fields;
        this.suspicion = suspicion;
    }

    @Override
    public void run() {
        List<Letter> wanted = letters.wanted(AT_ONCE);
        for (Letter letter : wanted) {
            fields.run(letter.topic(), letter.key(), () -> attempt(letter));
        }
    }

    private void attempt(Letter letter) {
        decoder.decode(letter.topic(), letter.key(), letter.value(), letter.formerKey())
                .tell(new Attempt(letter.id()));
    }

    /** What is done with one letter, once it is known what it is. */
    private final class Attempt implements Decoded.Reader {

        private final long id;

        Attempt(long id) {
            this.id = id;
        }

        @Override
        public void onChange(Decoded.Change change) {
            try {
                letters.landAgain(id, change.change());
            } catch (RuntimeException e) {
                if (!Failure.isRefusal(e)) {
                    throw e;
                }
                letters.refuse(id, DeadLetterCode.LANDING_REFUSED.name(), Failure.line(e));
                return;
            }
            if (!change.strange().isEmpty()) {
                suspicion.suspect(Set.of(change.change().table()));
            }
        }

        @Override
        public void onHeartbeat(Decoded.Heartbeat heartbeat) {
            onNothing();
        }

        @Override
        public void onNothing() {
            letters.close(id, "the record changes no row");
        }

        @Override
        public void onRefused(Decoded.Refused refused) {
            letters.refuse(id, refused.code().name(), refused.message());
        }
    }
}
