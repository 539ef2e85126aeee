package org.openlmis.ghost.stream.poll;

import java.util.Set;

/**
 * Learns that a poll was landed, right after its commit and on the consumer's thread: must neither
 * block nor throw.
 */
@FunctionalInterface
public interface LandingListener {

    /**
     * A poll was landed.
     *
     * @param strangeTables v2 tables of which an event lacked a mapped column, or held a value that
     *     does not fit
     */
    void landed(Set<String> strangeTables);
}
