package org.openlmis.ghost.backfill.server.entity;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Where a live schema differs from what the mapping believes, and nobody has mended it yet.
 *
 * @param side V2 or V3
 * @param blocking whether the entity is halted because of it
 */
public record DriftFinding(
        String entity,
        String side,
        String code,
        String tableName,
        String columnName,
        @Nullable String expected,
        @Nullable String actual,
        String remedy,
        boolean blocking,
        OffsetDateTime foundAt) {}
