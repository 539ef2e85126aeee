/** How a poll becomes a batch. */
package org.openlmis.ghost.stream.poll;
