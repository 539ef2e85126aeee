package org.openlmis.ghost.backfill.server.resource;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list a request is about.
 *
 * @param page number of the page, from 0; null for the first
 * @param size items in a page, at most 500; null for 50
 */
public record Paging(@Nullable Integer page, @Nullable Integer size) {

    private static final int USUAL = 50;
    private static final int LARGEST = 500;

    /** Refuses, with an {@link IllegalArgumentException}, what cannot be answered. */
    public Paging {
        if (page != null && page < 0) {
            throw new IllegalArgumentException("page is %d; the first page is 0".formatted(page));
        }
        if (size != null && (size < 1 || size > LARGEST)) {
            throw new IllegalArgumentException(
                    "size is %d; ask for 1 to %d items a page".formatted(size, LARGEST));
        }
    }

    /** How many items are in a page at most. */
    public int limit() {
        return size == null ? USUAL : size;
    }

    /** How many items come before the page. */
    public long offset() {
        return (long) number() * limit();
    }

    /** A page of items that were read for it. */
    public <T> Page<T> page(List<T> items, long total) {
        return new Page<>(items, number(), limit(), total);
    }

    /** A page of a list that is there as a whole. */
    public <T> Page<T> cut(List<T> all) {
        int from = (int) Math.min(offset(), all.size());
        int to = Math.min(from + limit(), all.size());
        return page(List.copyOf(all.subList(from, to)), all.size());
    }

    private int number() {
        return page == null ? 0 : page;
    }
}
