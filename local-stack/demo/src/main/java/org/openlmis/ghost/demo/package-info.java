/**
 * The demo: the whole system on one machine by one command, with databases of its own or given
 * ones.
 */
@NullMarked
package org.openlmis.ghost.demo;

import org.jspecify.annotations.NullMarked;
