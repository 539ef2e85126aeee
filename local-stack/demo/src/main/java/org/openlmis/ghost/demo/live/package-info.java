/**
 * A v2 application at work: changes v2 while it is migrated, in the shapes that make migrations
 * fail, for the demo and the end-to-end tests.
 */
@NullMarked
package org.openlmis.ghost.demo.live;

import org.jspecify.annotations.NullMarked;
