/** The runbooks of {@code docs/runbooks}, read and carried out as an operator does. */
@NullMarked
package org.openlmis.ghost.demo.runbook;

import org.jspecify.annotations.NullMarked;
