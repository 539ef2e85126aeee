/**
 * Child processes that start with a time limit, explain their failure and never outlive this JVM.
 */
@NullMarked
package org.openlmis.ghost.servers.process;

import org.jspecify.annotations.NullMarked;
