package org.openlmis.ghost.backfill.execution;

/** The one line of a chain of exceptions that an operator can use. */
public final class Causes {

    private Causes() {}

    /** The innermost message, in one line. */
    public static String message(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return oneLine(innermost);
    }

    /** The exception's own message, in one line; its name if it has none. */
    static String oneLine(Throwable failure) {
        String message = failure.getMessage();
        String text = message == null ? failure.getClass().getSimpleName() : message;
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
