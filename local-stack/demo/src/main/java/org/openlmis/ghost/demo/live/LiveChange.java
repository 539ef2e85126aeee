package org.openlmis.ghost.demo.live;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.openlmis.ghost.demo.data.row.Dice;

/** The kinds of transactions, each with how often it happens among a hundred. */
public enum LiveChange {
    /** A new name, flag, type, zone, place or comment of one facility. */
    EDIT_FACILITY(40),
    /** A new facility together with the programs it supports. */
    INSERT_FACILITY(12),
    /** Deletes a facility's supported programs and inserts them anew, as v2's screens do. */
    REPLACE_SUPPORTED_PROGRAMS(14),
    /** Gives a supported program another primary key. */
    CHANGE_PRIMARY_KEY(3),
    /** Deletes a facility and the programs it supports. */
    DELETE_FACILITY(8),
    /** Hangs a zone on another parent. */
    MOVE_ZONE(5),
    /** A new name or place of a zone. */
    EDIT_ZONE(3),
    /** A new zone and a child of it. */
    INSERT_ZONES(2),
    /** A new name of a facility type, sometimes another's name in other letters. */
    RENAME_FACILITY_TYPE(3),
    /** Two facility types exchange their names. */
    SWAP_NAMES(3),
    /** A new name of a program, or none. */
    RENAME_PROGRAM(4),
    /** Edits and inserts facilities, and stays open while others commit. */
    LONG_TRANSACTION(3);

    private static final List<LiveChange> AS_OFTEN_AS_THEY_HAPPEN =
            Arrays.stream(values())
                    .flatMap(change -> Collections.nCopies(change.share, change).stream())
                    .toList();

    private final int share;

    LiveChange(int share) {
        this.share = share;
    }

    static LiveChange any(Dice dice) {
        return dice.oneOf(AS_OFTEN_AS_THEY_HAPPEN);
    }
}
