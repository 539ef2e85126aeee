package org.openlmis.ghost.demo;

import java.time.ZoneId;
import org.openlmis.ghost.demo.data.Scale;
import org.openlmis.ghost.demo.stack.Home;

/**
 * What a demo was asked for.
 *
 * @param operationsPort a free port
 * @param timezone the zone of v2's timestamps
 * @param once whether to end after the load was verified
 * @param rate transactions per second of v2 at work
 * @param isTerminal whether the table can be redrawn in place
 */
record DemoOptions(
        Home home,
        int operationsPort,
        ZoneId timezone,
        boolean once,
        Scale scale,
        long seed,
        double rate,
        boolean isTerminal) {}
