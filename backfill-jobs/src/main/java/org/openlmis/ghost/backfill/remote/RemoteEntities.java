package org.openlmis.ghost.backfill.remote;

import java.util.List;
import org.openlmis.ghost.apply.EntityStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What entities are doing, as a server tells it. */
public final class RemoteEntities {

    static final String ENTITIES = "/api/v1/entities";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final RemoteServer server;

    public RemoteEntities(RemoteServer server) {
        this.server = server;
    }

    /** All entities in load order. */
    public List<EntityStatus> all() {
        return server.get(ENTITIES).valueStream().map(RemoteEntities::status).toList();
    }

    /** One entity, which exists. */
    EntityStatus one(String name) {
        return status(server.get(ENTITIES + "/" + name));
    }

    private static EntityStatus status(JsonNode entity) {
        return JSON.treeToValue(entity, EntityStatus.class);
    }
}
