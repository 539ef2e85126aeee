package org.openlmis.ghost.entity.facility;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Bootstrap;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.NativeValue;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/**
 * A v2 facility type becomes a v3 facility type; the one with code {@code warehouse} is the row v3
 * was installed with. v3 wants names unique ignoring case, v2 does not: the lowest id keeps the
 * name, the others get the code appended (ruling R-5).
 */
public final class FacilityTypeMapping implements EntityMapping<FacilityTypeMapping.Type> {

    private static final String TABLE = "referencedata.facility_types";

    /** The columns read of v2 {@code facility_types}. */
    public record Type(
            @V2Key int id,
            String code,
            String name,
            @Nullable String description,
            @Nullable Integer displayOrder,
            @Nullable Boolean active) {}

    /** What a type must know of all the others. */
    public record Peer(@V2Key int id, String code, String name) {}

    /** The questions a name depends on. */
    private record Names(
            Lookup<Type, Peer> peers, NativeValue<Type> taken, NativeValue<Type> takenByWarehouse) {

        String of(Aggregate<Type> type) {
            String name = Text.trim(type.root().name());
            return isKept(type, name)
                    ? name
                    : "%s (%s)".formatted(name, Text.trim(type.root().code()));
        }

        private boolean isKept(Aggregate<Type> type, String name) {
            boolean hasWarehouse =
                    type.all(peers).stream().anyMatch(peer -> isWarehouse(peer.code()));
            return !type.isTaken(hasWarehouse ? taken : takenByWarehouse)
                    && type.all(peers).stream()
                            .filter(peer -> Text.trim(peer.name()).equalsIgnoreCase(name))
                            .allMatch(peer -> peer.id() >= type.root().id());
        }
    }

    @Override
    public void define(Definition<Type> type) {
        type.from("facility_types");

        type.quarantineIfTaken(
                TABLE, "code", Match.IGNORE_CASE, Type::code, Bootstrap.FACILITY_TYPE_WAREHOUSE);
        Names names =
                new Names(
                        type.lookup("facility_types", Peer.class),
                        type.nativeValue(
                                TABLE,
                                "name",
                                Match.IGNORE_CASE,
                                Type::name,
                                Bootstrap.FACILITY_TYPE_WAREHOUSE),
                        type.nativeValue(TABLE, "name", Match.IGNORE_CASE, Type::name));

        type.into(TABLE)
                .identity("id", "facility_types", Type::id, FacilityTypeMapping::bootstrapRow)
                .set("code", Type::code)
                .compute("name", (it, row) -> names.of(it))
                .set("description", Type::description)
                .set("displayorder", Type::displayOrder)
                .set("active", Type::active, true)
                .always("primaryhealthcare", false);

        type.leaveBehind("audit of v2", "createddate", "createdby", "modifiedby", "modifieddate");
        type.leaveBehind(
                "v3 has them per approved product", "levelid", "nominalmaxmonth", "nominaleop");
    }

    private static @Nullable UUID bootstrapRow(Type type) {
        return isWarehouse(type.code()) ? Bootstrap.FACILITY_TYPE_WAREHOUSE : null;
    }

    private static boolean isWarehouse(String code) {
        return Text.trim(code).toLowerCase(Locale.ROOT).equals("warehouse");
    }
}
