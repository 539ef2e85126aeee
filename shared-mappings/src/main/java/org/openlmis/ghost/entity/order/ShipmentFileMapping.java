package org.openlmis.ghost.entity.order;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.V2Key;

/** v3 keeps no shipment files; they are landed because shipments keep the name of theirs. */
public final class ShipmentFileMapping implements EntityMapping<ShipmentFileMapping.ShipmentFile> {

    /** The columns read of v2 {@code shipment_file_info}. */
    public record ShipmentFile(
            @V2Key int id,
            String fileName,
            boolean processingError,
            @Nullable LocalDateTime modifiedDate) {}

    @Override
    public void define(Definition<ShipmentFile> file) {
        file.from("shipment_file_info");
    }
}
