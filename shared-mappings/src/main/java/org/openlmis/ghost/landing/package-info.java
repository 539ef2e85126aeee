/**
 * The newest known state of every v2 row, kept by the rules that let chunks and events arrive in
 * any order.
 */
@NullMarked
package org.openlmis.ghost.landing;

import org.jspecify.annotations.NullMarked;
