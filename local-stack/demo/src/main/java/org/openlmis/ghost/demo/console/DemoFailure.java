package org.openlmis.ghost.demo.console;

/** The demo cannot go on; the message is one line that says why and what to do. */
public final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isOfArguments;

    private DemoFailure(String message, boolean isOfArguments) {
        super(message);
        this.isOfArguments = isOfArguments;
    }

    /** Other arguments, or another setting of the databases they name, would do. */
    public static DemoFailure ofArguments(String message) {
        return new DemoFailure(message, true);
    }

    /** Something did not work. */
    public static DemoFailure of(String message) {
        return new DemoFailure(message, false);
    }

    int exitCode() {
        return isOfArguments ? 2 : 1;
    }
}
