/**
 * The whole pipeline in processes of this machine: databases, Kafka, Connect and both applications,
 * each of which may be stopped, killed and started again.
 */
@NullMarked
package org.openlmis.ghost.demo.stack;

import org.jspecify.annotations.NullMarked;
