/** All reference data with the product's mappings, through the whole engine. */
@NullMarked
package org.openlmis.ghost.reference;

import org.jspecify.annotations.NullMarked;
