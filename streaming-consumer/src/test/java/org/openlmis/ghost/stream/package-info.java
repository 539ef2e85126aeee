/** The consumer as a whole, on real servers. */
package org.openlmis.ghost.stream;
