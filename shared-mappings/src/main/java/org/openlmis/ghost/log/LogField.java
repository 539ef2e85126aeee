package org.openlmis.ghost.log;

import java.util.Map;
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

    /** The work for another thread, whose lines get the fields that lines of this thread have. */
    public static Runnable carry(Runnable work) {
        Map<String, String> fields = MDC.getCopyOfContextMap();
        return () -> {
            MDC.setContextMap(fields == null ? Map.of() : fields);
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        };
    }

    /** Does work that is about one root. */
    public static void ofRoot(String entity, String rootKey, Runnable work) {
        ENTITY.run(entity, () -> ROOT_KEY.run(rootKey, work));
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
        return getAside(
                () -> {
                    put(value);
                    return work.get();
                });
    }

    /**
     * Does work that may set this field when it gets to know the value: until then no line has it,
     * and afterwards the value before is there again.
     */
    public <T> T getAside(Supplier<T> work) {
        String before = MDC.get(key);
        remove();
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
