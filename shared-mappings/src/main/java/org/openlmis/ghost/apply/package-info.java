/** The protocol both drivers go through: generations, chunks, events, derivation. */
@NullMarked
package org.openlmis.ghost.apply;

import org.jspecify.annotations.NullMarked;
