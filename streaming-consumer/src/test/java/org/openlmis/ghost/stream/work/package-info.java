/** Work that goes on by itself. */
package org.openlmis.ghost.stream.work;
