package org.openlmis.ghost.backfill.server.web.pipeline;

import java.util.List;

/**
 * The way from v2 to v3 as it is now.
 *
 * @param pictures one for each shape of screen
 * @param told what the pictures show, in words
 */
public record Pipeline(List<Picture> pictures, String told) {}
