/**
 * What must be true of Kafka's topics and of Connect's connector, as far as they are configured.
 */
@NullMarked
package org.openlmis.ghost.backfill.preflight.stream;

import org.jspecify.annotations.NullMarked;
