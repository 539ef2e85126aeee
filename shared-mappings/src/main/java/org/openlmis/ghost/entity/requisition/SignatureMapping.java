package org.openlmis.ghost.entity.requisition;

import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/** v3 has no signatures; they are landed only because requisitions keep theirs in extradata. */
public final class SignatureMapping implements EntityMapping<SignatureMapping.Signature> {

    /** The columns read of v2 {@code signatures}. */
    public record Signature(@V2Key int id, String type, String text) {}

    @Override
    public void define(Definition<Signature> signature) {
        signature.from("signatures");
        signature.leaveBehind(
                "audit of v2", "createdby", "createddate", "modifiedby", "modifieddate");
    }
}
