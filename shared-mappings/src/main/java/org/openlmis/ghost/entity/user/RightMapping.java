package org.openlmis.ghost.entity.user;

import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/**
 * v3 is installed with its own rights; v2's are landed only because their type decides which of
 * them they stand for.
 */
public final class RightMapping implements EntityMapping<RightMapping.Right> {

    /** The columns read of v2 {@code rights}. */
    public record Right(@V2Key String name, String rightType) {}

    @Override
    public void define(Definition<Right> right) {
        right.from("rights");
        right.leaveBehind(
                "v3 describes its own rights", "description", "displayorder", "displaynamekey");
        right.leaveBehind("audit of v2", "createddate");
    }
}
