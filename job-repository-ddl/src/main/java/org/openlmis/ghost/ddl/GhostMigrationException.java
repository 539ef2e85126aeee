package org.openlmis.ghost.ddl;

import org.jspecify.annotations.Nullable;

/**
 * The target database could not be brought to the schema this version needs.
 *
 * <p>Its message is one line for the operator: what failed, the setting to look at and the remedy.
 */
public final class GhostMigrationException extends RuntimeException {

    GhostMigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
