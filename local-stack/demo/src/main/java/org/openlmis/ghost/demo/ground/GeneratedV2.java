package org.openlmis.ghost.demo.ground;

import java.time.ZoneId;
import org.openlmis.ghost.demo.data.Scale;

/**
 * What a demo's own v2 is like.
 *
 * @param timezone the zone of its timestamps
 * @param scale how much data it has
 * @param seed the same seed makes the same data
 * @param rate transactions per second when it is at work
 */
public record GeneratedV2(ZoneId timezone, Scale scale, long seed, double rate) {}
