package org.openlmis.ghost.stream.decode;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.schema.SchemaFacts;
import org.openlmis.ghost.topic.TopicNames;

/**
 * Gives the log's lines about a record the fields that its topic and key tell, even if nothing else
 * of it can be decoded: the entity, and of a root's own row the root key. Immutable and
 * thread-safe.
 */
public final class RecordFields {

    private final Map<String, String> entities = new HashMap<>();
    private final Map<String, KeyReader> rootKeys = new HashMap<>();

    public RecordFields(MappingCatalogue catalogue, SchemaFacts facts, TopicNames names) {
        for (EntityDefinition<?> entity : catalogue.entities()) {
            entity.tableNames().forEach(table -> entities.put(names.ofTable(table), entity.name()));
            String root = entity.root().table();
            rootKeys.put(
                    names.ofTable(root),
                    new KeyReader(facts.v2Table(root), entity.root().keyColumns()));
        }
    }

    /** Does work that is about a record. */
    public void run(String topic, byte @Nullable [] key, Runnable work) {
        String entity = entities.get(topic);
        String rootKey = rootKey(topic, key);
        if (entity == null) {
            work.run();
        } else if (rootKey == null) {
            LogField.ENTITY.run(entity, work);
        } else {
            LogField.ofRoot(entity, rootKey, work);
        }
    }

    private @Nullable String rootKey(String topic, byte @Nullable [] key) {
        KeyReader reader = rootKeys.get(topic);
        return reader == null || key == null ? null : reader.text(key);
    }
}
