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
        String message = innermost.getMessage();
        String text = message == null ? innermost.getClass().getSimpleName() : message;
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
