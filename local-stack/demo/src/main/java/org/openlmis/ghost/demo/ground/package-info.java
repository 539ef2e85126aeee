/** The databases a demo works on, and what it leaves in them. */
@NullMarked
package org.openlmis.ghost.demo.ground;

import org.jspecify.annotations.NullMarked;
