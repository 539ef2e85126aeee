/** What v2's application does with stock, one transaction's worth at a time. */
@NullMarked
package org.openlmis.ghost.demo.live.stock;

import org.jspecify.annotations.NullMarked;
