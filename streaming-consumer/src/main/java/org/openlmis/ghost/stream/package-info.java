/**
 * The always-on consumer: lands Debezium's events and derives what they make dirty. Wiring lives
 * here.
 */
@NullMarked
package org.openlmis.ghost.stream;

import org.jspecify.annotations.NullMarked;
