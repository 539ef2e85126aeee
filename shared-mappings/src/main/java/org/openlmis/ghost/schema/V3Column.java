package org.openlmis.ghost.schema;

import org.jspecify.annotations.Nullable;

/**
 * One column of a v3 table, so that mappings and drift detection need no v3 database to know its
 * shape.
 *
 * @param name lower case
 * @param position from 1, in the order of the table
 * @param type as PostgreSQL's {@code format_type} prints it
 * @param nullable whether v3 accepts null
 * @param defaultExpression SQL of the default, null without one
 * @param primaryKey whether the column belongs to the table's primary key
 * @param references {@code schema.table.column} that a foreign key points to, null without one
 */
public record V3Column(
        String name,
        int position,
        String type,
        boolean nullable,
        @Nullable String defaultExpression,
        boolean primaryKey,
        @Nullable String references) {}
