/** The command line: what operators type, and what they read when something is wrong. */
@NullMarked
package org.openlmis.ghost.backfill.command;

import org.jspecify.annotations.NullMarked;
