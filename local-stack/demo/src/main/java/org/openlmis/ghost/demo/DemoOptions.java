package org.openlmis.ghost.demo;

import org.openlmis.ghost.demo.ground.GeneratedV2;
import org.openlmis.ghost.demo.stack.Home;

/**
 * What a demo was asked for.
 *
 * @param operationsPort a free port
 * @param once whether to end after the load was verified
 * @param v2 what v2 is like unless it is given
 * @param isTerminal whether the table can be redrawn in place
 */
record DemoOptions(
        Home home, int operationsPort, boolean once, GeneratedV2 v2, boolean isTerminal) {}
