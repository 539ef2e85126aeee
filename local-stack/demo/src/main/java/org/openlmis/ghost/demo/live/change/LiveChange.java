package org.openlmis.ghost.demo.live.change;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.openlmis.ghost.demo.data.row.Dice;

/** The kinds of transactions, each with how often it happens among two hundred. */
public enum LiveChange {
    /** A new name, flag, type, zone, place or comment of one facility. */
    EDIT_FACILITY(14, changes -> changes.facilities().edit()),
    /** A new facility together with the programs it supports. */
    INSERT_FACILITY(6, changes -> changes.facilities().insert()),
    /** Deletes a facility's supported programs and inserts them anew, as v2's screens do. */
    REPLACE_SUPPORTED_PROGRAMS(6, changes -> changes.facilities().replaceSupportedPrograms()),
    /** Gives a supported program another primary key. */
    CHANGE_PRIMARY_KEY(2, changes -> changes.facilities().changePrimaryKey()),
    /** Deletes a facility, the programs it supports, and its place in groups. */
    DELETE_FACILITY(4, changes -> changes.facilities().delete()),
    /** Hangs a zone on another parent. */
    MOVE_ZONE(3, changes -> changes.zones().move()),
    /** A new name or place of a zone. */
    EDIT_ZONE(2, changes -> changes.zones().edit()),
    /** A new zone and a child of it. */
    INSERT_ZONES(1, changes -> changes.zones().insertZones()),
    /** A new name of a facility type, sometimes another's name in other letters. */
    RENAME_FACILITY_TYPE(2, changes -> changes.names().renameFacilityType()),
    /** Two facility types exchange their names. */
    SWAP_NAMES(2, changes -> changes.names().swapFacilityTypeNames()),
    /** A new name of a program, or none. */
    RENAME_PROGRAM(2, changes -> changes.names().renameProgram()),
    /** A new name, pack size, unit, number or code of a product, or another flag. */
    EDIT_PRODUCT(8, changes -> changes.products().edit()),
    /** A new product, its programs, and the facility types it is approved for. */
    INSERT_PRODUCT(3, changes -> changes.products().insert()),
    /** Deletes a product with all that belongs to it. */
    DELETE_PRODUCT(1, changes -> changes.products().delete()),
    /** Another price, place, category or flag of a product in a program. */
    EDIT_PROGRAM_PRODUCT(4, changes -> changes.approvals().editProgramProduct()),
    /** Approves a product of a program for one more type of facilities. */
    APPROVE_PRODUCT(4, changes -> changes.approvals().approve()),
    /** Other months of stock of an approved product. */
    EDIT_APPROVAL(2, changes -> changes.approvals().editApproval()),
    /** Takes an approval back. */
    WITHDRAW_APPROVAL(3, changes -> changes.approvals().withdraw()),
    /** A new lot, sometimes with a number that is taken. */
    INSERT_LOT(3, changes -> changes.lots().insert()),
    /** A new number or expiry of a lot. */
    EDIT_LOT(2, changes -> changes.lots().edit()),
    /** Deletes a lot. */
    DELETE_LOT(1, changes -> changes.lots().delete()),
    /** One more period at the end of a schedule. */
    INSERT_PERIOD(1, changes -> changes.schedules().insertPeriod()),
    /** Deletes the last period of a schedule, if it was added here. */
    DELETE_PERIOD(1, changes -> changes.schedules().deletePeriod()),
    /** A new name of a schedule, sometimes another's name in other letters. */
    RENAME_SCHEDULE(1, changes -> changes.schedules().rename()),
    /** Hangs a supervisory node on another parent. */
    MOVE_NODE(1, changes -> changes.nodes().move()),
    /** A new name or facility of a supervisory node. */
    EDIT_NODE(1, changes -> changes.nodes().edit()),
    /** A new supervisory node. */
    INSERT_NODE(1, changes -> changes.nodes().insert()),
    /** Takes a facility out of its requisition group and puts it into another. */
    MOVE_MEMBER(2, changes -> changes.groups().moveMember()),
    /** Gives a requisition group another node, or none. */
    MOVE_GROUP(1, changes -> changes.groups().move()),
    /** A new requisition group with members and schedules. */
    INSERT_GROUP(1, changes -> changes.groups().insert()),
    /** Deletes a requisition group that was added here, with its members and schedules. */
    DELETE_GROUP(1, changes -> changes.groups().delete()),
    /** Deletes a requisition group's schedules and inserts them anew. */
    REPLACE_GROUP_SCHEDULES(1, changes -> changes.groups().replaceSchedules()),
    /** A new warehouse of a supply line, or another way to order. */
    EDIT_SUPPLY_LINE(1, changes -> changes.supplyLines().edit()),
    /** One more supply line. */
    INSERT_SUPPLY_LINE(1, changes -> changes.supplyLines().insert()),
    /** Deletes a supply line. */
    DELETE_SUPPLY_LINE(1, changes -> changes.supplyLines().delete()),
    /** A new user with roles. */
    INSERT_USER(2, changes -> changes.users().insert()),
    /** A new name, home or flag of a user. */
    EDIT_USER(2, changes -> changes.users().edit()),
    /** Deletes a user's roles and inserts them anew, as v2's screens do. */
    REPLACE_ROLE_ASSIGNMENTS(2, changes -> changes.users().replaceAssignments()),
    /** A new name of a role, its rights deleted and inserted anew, as v2's screens do. */
    REPLACE_ROLE_RIGHTS(1, changes -> changes.roles().replaceRights()),
    /** New labels and places of all columns of a program's form. */
    EDIT_FORM(1, changes -> changes.forms().edit()),
    /** Another reason for adjustments in a program, or one less, or one that is no default. */
    EDIT_REASONS(1, changes -> changes.forms().editReasons()),
    /** A new requisition of a facility, with a line for each product approved for it. */
    INITIATE(15, changes -> changes.initiation().initiate()),
    /** One more product in a requisition. */
    ADD_LINE(2, changes -> changes.initiation().addLine()),
    /** Updates all lines of a requisition, deletes their losses and inserts them anew. */
    SAVE(20, changes -> changes.saving().save()),
    /** Saves a requisition and hands it in. */
    SUBMIT(10, changes -> changes.saving().submit()),
    /** Sends a requisition to the first node. */
    AUTHORIZE(10, changes -> changes.approval().authorize()),
    /** Approves a requisition, or passes it on to the next node. */
    APPROVE(12, changes -> changes.approval().approve()),
    /** Gives a requisition back to the facility. */
    REJECT(3, changes -> changes.approval().reject()),
    /** Skips a period. */
    SKIP(1, changes -> changes.approval().skip()),
    /** Says something about a requisition. */
    COMMENT(4, changes -> changes.approval().comment()),
    /** Releases an approved requisition, mostly as an order. */
    RELEASE(5, changes -> changes.orders().release()),
    /** Deletes a requisition with all that belongs to it. */
    DELETE_REQUISITION(2, changes -> changes.deletion().delete()),
    /** Transfers an order to who supplies it. */
    SEND_ORDER(2, changes -> changes.orders().send()),
    /** Reads a file that tells what was shipped. */
    SHIP(3, changes -> changes.deliveries().ship()),
    /** Begins a proof of delivery. */
    BEGIN_PROOF(2, changes -> changes.deliveries().beginProof()),
    /** Confirms what arrived. */
    CONFIRM_PROOF(2, changes -> changes.deliveries().confirmProof()),
    /** Receipts, issues and adjustments on a stock card. */
    WRITE_ON_STOCK_CARD(6, changes -> changes.stock().write()),
    /** A new stock card. */
    INSERT_STOCK_CARD(1, changes -> changes.stock().insertCard()),
    /** Edits and inserts facilities, and stays open while others commit. */
    LONG_TRANSACTION(1, changes -> changes.facilities().edit() && changes.facilities().insert());

    private static final List<LiveChange> AS_OFTEN_AS_THEY_HAPPEN =
            Arrays.stream(values())
                    .flatMap(change -> Collections.nCopies(change.share, change).stream())
                    .toList();

    private final int share;
    private final Predicate<Changes> making;

    LiveChange(int share, Predicate<Changes> making) {
        this.share = share;
        this.making = making;
    }

    /** Any of them, the frequent ones more often. */
    public static LiveChange any(Dice dice) {
        return dice.oneOf(AS_OFTEN_AS_THEY_HAPPEN);
    }

    /** Makes the change without committing it; false if there was no row to make it with. */
    public boolean make(Changes changes) {
        return making.test(changes);
    }

    int share() {
        return share;
    }
}
