/**
 * What pages send: the actions that resources offer as forms with words, and what was left empty.
 */
@NullMarked
package org.openlmis.ghost.backfill.server.web.form;

import org.jspecify.annotations.NullMarked;
