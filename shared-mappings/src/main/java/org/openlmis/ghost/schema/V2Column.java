package org.openlmis.ghost.schema;

import org.jspecify.annotations.Nullable;

/**
 * One column of a v2 table, so that mappings and drift detection need no v2 database to know its
 * shape.
 *
 * @param name lower case
 * @param position from 1, in the order of the table
 * @param type as PostgreSQL's {@code format_type} prints it
 * @param nullable whether v2 accepts null
 * @param hasDefault whether v2 fills the column when an insert leaves it out
 * @param primaryKey whether the column belongs to the table's primary key
 * @param references {@code table.column} that a foreign key points to, null without one
 */
public record V2Column(
        String name,
        int position,
        String type,
        boolean nullable,
        boolean hasDefault,
        boolean primaryKey,
        @Nullable String references) {}
