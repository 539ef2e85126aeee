package org.openlmis.ghost.log;

import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * A field of structured logs. Set on a thread, it is part of every line the thread logs; a line
 * never has a field of the same name by other means, because formatters refuse that. Thread-safe.
 */
public enum LogField {
    ENTITY("entity"),
    GENERATION("generation"),
    CHUNK("chunk"),
    ROOT_KEY("rootKey");

    private final String key;

    LogField(String key) {
        this.key = key;
    }

    /** Sets it on this thread until {@link #remove()}. */
    public void put(Object value) {
        MDC.put(key, value.toString());
    }

    /** Takes it from this thread. */
    public void remove() {
        MDC.remove(key);
    }

    /** Does the work with this value, and has the value before again afterwards. */
    public void run(Object value, Runnable work) {
        get(
                value,
                () -> {
                    work.run();
                    return this;
                });
    }

    /** As {@link #run}, for work with a result. */
    public <T> T get(Object value, Supplier<T> work) {
        String before = MDC.get(key);
        put(value);
        try {
            return work.get();
        } finally {
            if (before == null) {
                remove();
            } else {
                put(before);
            }
        }
    }
}
