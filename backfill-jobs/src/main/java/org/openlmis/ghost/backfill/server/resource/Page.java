package org.openlmis.ghost.backfill.server.resource;

import java.util.List;

/**
 * A part of a list.
 *
 * @param page number of this page, from 0
 * @param size at most so many items
 * @param total items of all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {}
