/** Keeps what operators deploy (compose, SQL, scripts) in step with the applications. */
@NullMarked
package org.openlmis.ghost.demo.deploy;

import org.jspecify.annotations.NullMarked;
