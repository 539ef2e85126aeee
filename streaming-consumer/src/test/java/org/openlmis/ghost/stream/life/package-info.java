/** Waiting for servers. */
package org.openlmis.ghost.stream.life;
