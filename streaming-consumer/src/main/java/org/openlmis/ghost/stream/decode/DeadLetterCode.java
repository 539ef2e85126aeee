package org.openlmis.ghost.stream.decode;

/** Why a record cannot be landed; operators filter and count by it. */
public enum DeadLetterCode {
    /** The value is not JSON of Debezium's shape. */
    UNDECODABLE_VALUE,
    /** The key is there, but is not JSON of Debezium's shape. */
    UNDECODABLE_KEY,
    /** No value for a column of the primary key. */
    KEY_MISSING,
    /** An operation this system does not know. */
    UNKNOWN_OP,
    /** A v2 table that no mapping lands. */
    UNKNOWN_TABLE,
    /** The target database refuses the change's values. */
    LANDING_REFUSED
}
