/** What v2's application does with orders, one transaction's worth at a time. */
@NullMarked
package org.openlmis.ghost.demo.live.order;

import org.jspecify.annotations.NullMarked;
