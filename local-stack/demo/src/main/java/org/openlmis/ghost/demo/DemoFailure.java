package org.openlmis.ghost.demo;

/** The demo cannot go on; the message is one line that says why and what to do. */
final class DemoFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isOfArguments;

    private DemoFailure(String message, boolean isOfArguments) {
        super(message);
        this.isOfArguments = isOfArguments;
    }

    /** Other arguments, or another setting of the databases they name, would do. */
    static DemoFailure ofArguments(String message) {
        return new DemoFailure(message, true);
    }

    /** Something did not work. */
    static DemoFailure of(String message) {
        return new DemoFailure(message, false);
    }

    int exitCode() {
        return isOfArguments ? 2 : 1;
    }
}
