package org.openlmis.ghost.stream.decode;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.landing.V2Change;

/** What a record of a topic turned out to be: exactly one of four things. Immutable. */
public sealed interface Decoded {

    /** Tells a reader which of the four it is. */
    void tell(Reader reader);

    /** Somebody who handles all four. */
    interface Reader {

        void onChange(Change change);

        void onHeartbeat(Heartbeat heartbeat);

        void onNothing();

        void onRefused(Refused refused);
    }

    /**
     * A change to land.
     *
     * @param v2Time when v2 committed it, null if the event does not say
     * @param strange mapped columns that the event lacks or whose value does not fit the column's
     *     type: v2's schema may have changed
     */
    record Change(V2Change change, @Nullable Instant v2Time, List<String> strange)
            implements Decoded {

        @Override
        public void tell(Reader reader) {
            reader.onChange(this);
        }
    }

    /** v2 says that it is alive; all it committed before {@code lsn} was published before. */
    record Heartbeat(Lsn lsn, Instant v2Time) implements Decoded {

        @Override
        public void tell(Reader reader) {
            reader.onHeartbeat(this);
        }
    }

    /** A tombstone or transaction metadata: says nothing that changes a row. */
    record Nothing() implements Decoded {

        @Override
        public void tell(Reader reader) {
            reader.onNothing();
        }
    }

    /**
     * A record that cannot be landed.
     *
     * @param message what is wrong, in one line
     */
    record Refused(DeadLetterCode code, String message) implements Decoded {

        /** Leaves out what PostgreSQL does not store in a text. */
        public Refused {
            message = message.replace("\0", "");
        }

        @Override
        public void tell(Reader reader) {
            reader.onRefused(this);
        }
    }
}
