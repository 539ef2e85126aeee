package org.openlmis.ghost.demo.stack;

/**
 * A process that may be killed at any moment, since the system has to survive it.
 *
 * @param name what people call it
 * @param kill ends it as {@code kill -9} does
 */
public record Victim(String name, Runnable kill) {}
