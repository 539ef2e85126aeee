/** Every form an event can take, and what no event may do. */
package org.openlmis.ghost.stream.decode;
