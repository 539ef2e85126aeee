package org.openlmis.ghost.entity.order;

import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.V2Key;

/** What lines must know of the product they name by its code. */
public record Product(@V2Key int id, String code) {

    /**
     * What a line's orderable is derived from: the product's id, or the code of a product that is
     * not landed yet, so that the order waits for it.
     */
    static Object key(@Nullable Product product, String code) {
        return product == null ? code : product.id();
    }
}
