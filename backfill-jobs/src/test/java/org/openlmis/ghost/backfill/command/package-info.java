/** Tests of the command line, in this JVM and in processes of their own. */
@NullMarked
package org.openlmis.ghost.backfill.command;

import org.jspecify.annotations.NullMarked;
