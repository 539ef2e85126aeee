/**
 * End-to-end tests: the applications' jars as processes between real servers, one stack for all of
 * them.
 */
@NullMarked
package org.openlmis.ghost.demo.e2e;

import org.jspecify.annotations.NullMarked;
