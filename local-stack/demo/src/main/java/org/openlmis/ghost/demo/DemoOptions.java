package org.openlmis.ghost.demo;

import java.time.Duration;
import org.openlmis.ghost.demo.ground.GeneratedV2;
import org.openlmis.ghost.demo.stack.Home;

/**
 * What a demo was asked for.
 *
 * @param operationsPort a free port
 * @param once whether to end after v3 was verified
 * @param streamFor how long to keep up with a v2 at work before that
 * @param kill whether to kill each process in turn meanwhile
 * @param v2 what v2 is like unless it is given
 * @param isTerminal whether the table can be redrawn in place
 */
record DemoOptions(
        Home home,
        int operationsPort,
        boolean once,
        Duration streamFor,
        boolean kill,
        GeneratedV2 v2,
        boolean isTerminal) {}
