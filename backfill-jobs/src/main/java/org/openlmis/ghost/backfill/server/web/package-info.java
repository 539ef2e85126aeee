/**
 * The pages operators look at: the same resources as the interface for scripts, in words and
 * pictures. Pages only read; their buttons send what the resources offer as actions to the
 * interface itself, so that nothing can be done here that a script could not do, or otherwise.
 */
@NullMarked
package org.openlmis.ghost.backfill.server.web;

import org.jspecify.annotations.NullMarked;
