package org.openlmis.ghost.backfill.server.entity;

import org.jspecify.annotations.Nullable;

/**
 * How long changes take, hop by hop, in seconds; null where nothing tells.
 *
 * @param v2ToKafka from v2's commit until Connect sent the newest heartbeat to Kafka
 * @param kafkaToLanded from there until the consumer had landed it
 * @param landedToDerived how long the oldest dirty root of the entity has been dirty; 0 if none is
 * @param replicaReplay how far the replica is behind its primary
 * @param settled how old the newest moment of v2 is that v3 shows completely
 */
public record EntityLag(
        @Nullable Double v2ToKafka,
        @Nullable Double kafkaToLanded,
        double landedToDerived,
        @Nullable Double replicaReplay,
        @Nullable Double settled) {}
