package org.openlmis.ghost.backfill.server.resource;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param page number of this page, from 0
 * @param size at most so many items
 * @param total items of all pages
 */
public record Page<T>(List<T> items, int page, int size, long total) {

    /** The page with something else for every item. */
    public <U> Page<U> map(Function<? super T, ? extends U> change) {
        return new Page<>(items.stream().<U>map(change).toList(), page, size, total);
    }
}
