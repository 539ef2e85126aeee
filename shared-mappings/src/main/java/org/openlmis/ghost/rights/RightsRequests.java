package org.openlmis.ghost.rights;

import java.util.Set;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Remembers that right assignments must be computed anew, in the very transaction that changed what
 * they follow from: no change is ever without its request. Thread-safe; belongs into the caller's
 * target transaction.
 */
public final class RightsRequests {

    /** The v3 tables that right assignments are computed from. */
    private static final Set<String> SOURCES =
            Set.of(
                    "referencedata.requisition_group_members",
                    "referencedata.requisition_group_program_schedules",
                    "referencedata.requisition_groups",
                    "referencedata.rights",
                    "referencedata.role_assignments",
                    "referencedata.role_rights",
                    "referencedata.supervisory_nodes",
                    "referencedata.supported_programs",
                    "referencedata.users");

    /** Requests are rows of their own, so that nobody waits for anybody. */
    private static final String REQUEST = "insert into ghost.rights_request (entity) values (?)";

    private final JdbcTemplate target;

    public RightsRequests(JdbcTemplate target) {
        this.target = target;
    }

    /**
     * Some roots of an entity were derived.
     *
     * @param rowsWritten v3 rows inserted, updated or deleted
     * @param waiting roots that wait, perhaps until right assignments no longer refer to them
     */
    public void note(EntityDefinition<?> entity, long rowsWritten, long waiting) {
        if (rowsWritten + waiting > 0 && isSource(entity)) {
            target.update(REQUEST, entity.name());
        }
    }

    private static boolean isSource(EntityDefinition<?> entity) {
        return entity.targets().stream().anyMatch(table -> SOURCES.contains(table.name()));
    }
}
