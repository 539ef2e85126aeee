/** Names, defaults and refusals of settings. */
package org.openlmis.ghost.stream.settings;
