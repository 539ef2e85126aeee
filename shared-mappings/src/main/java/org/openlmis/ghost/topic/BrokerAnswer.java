package org.openlmis.ghost.topic;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** Waits for what a broker answers, and throws what it refuses; knows no client of Kafka. */
public final class BrokerAnswer {

    private BrokerAnswer() {}

    /**
     * The answer.
     *
     * @param failure what a refusal is, and thrown as it is
     * @param wrapped makes any other failure one, of what happened and its cause
     */
    public static <T, E extends RuntimeException> T await(
            Future<T> answer, Class<E> failure, BiFunction<String, Throwable, E> wrapped) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw failure.isInstance(cause)
                    ? failure.cast(cause)
                    : wrapped.apply(cause.toString(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw wrapped.apply("interrupted while waiting for the broker", e);
        }
    }
}
