/** The page of all mappings, written from their declarations. */
@NullMarked
package org.openlmis.ghost.page;

import org.jspecify.annotations.NullMarked;
