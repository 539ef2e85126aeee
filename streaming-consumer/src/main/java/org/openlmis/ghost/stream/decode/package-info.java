/**
 * Turns the bytes Debezium put on a topic into changes the protocol lands; needs neither Kafka nor
 * a database.
 */
@NullMarked
package org.openlmis.ghost.stream.decode;

import org.jspecify.annotations.NullMarked;
