package org.openlmis.ghost.backfill.server.web;

import java.util.List;

/**
 * The way from v2 to v3 as it is now.
 *
 * @param told the same as the pictures, in words
 */
record Pipeline(List<Picture> pictures, String told) {}
