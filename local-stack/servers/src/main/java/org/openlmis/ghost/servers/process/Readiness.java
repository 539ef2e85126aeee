package org.openlmis.ghost.servers.process;

/** Tells whether a server serves; asked again and again until it does or the time limit passes. */
@FunctionalInterface
public interface Readiness {

    /**
     * Asks the server once, without waiting for it.
     *
     * @throws Exception when it does not answer; the same as {@code false}, and shown when time is
     *     up
     */
    boolean isReady() throws Exception;
}
