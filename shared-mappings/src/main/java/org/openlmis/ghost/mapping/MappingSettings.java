package org.openlmis.ghost.mapping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a country decides about its mappings; part of the function from v2 to v3, so both
 * applications must be given the same. Immutable.
 *
 * @param zone the zone of v2's clock: its timestamps carry none ({@code ghost.source.timezone})
 * @param choices the decisions that may be taken otherwise than recommended ({@code
 *     ghost.mapping.*})
 */
public record MappingSettings(ZoneId zone, Choices choices) {

    /** The recommended decisions. */
    public static MappingSettings recommended(ZoneId zone) {
        return new MappingSettings(zone, Choices.RECOMMENDED);
    }

    /**
     * The instant of a v2 timestamp; a local time that occurs twice is the earlier one, null stays
     * null.
     */
    public @Nullable Instant instant(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(zone).toInstant();
    }

    /** The day of an instant where v2 stands; null stays null. */
    public @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : instant.atZone(zone).toLocalDate();
    }

    /** Distinguishes settings of two processes: equal texts give equal v3 rows. */
    public String fingerprint() {
        return "%s %s".formatted(zone, choices);
    }

    /**
     * The decisions that may be taken otherwise; null means the recommended one.
     *
     * @param requisitionGroupsOnOneNode decision D-2
     * @param stockLevels decision D-6
     * @param managePod decision D-11
     * @param shipmentUnit decision D-21
     * @param lineMaximum decision D-15
     */
    public record Choices(
            @Nullable GroupsOnOneNode requisitionGroupsOnOneNode,
            @Nullable StockLevels stockLevels,
            @Nullable ManagePod managePod,
            @Nullable ShipmentUnit shipmentUnit,
            @Nullable LineMaximum lineMaximum) {

        static final Choices RECOMMENDED = new Choices(null, null, null, null, null);

        public Choices {
            requisitionGroupsOnOneNode =
                    requisitionGroupsOnOneNode == null
                            ? GroupsOnOneNode.CLONE_NODE
                            : requisitionGroupsOnOneNode;
            stockLevels = stockLevels == null ? StockLevels.PER_MONTH : stockLevels;
            managePod = managePod == null ? ManagePod.DROP : managePod;
            shipmentUnit = shipmentUnit == null ? ShipmentUnit.PACKS : shipmentUnit;
            lineMaximum = lineMaximum == null ? LineMaximum.STOCK_ON_HAND : lineMaximum;
        }

        /** Whether every further requisition group of a node gets a node of its own. */
        public boolean isNodeCloned() {
            return requisitionGroupsOnOneNode == GroupsOnOneNode.CLONE_NODE;
        }

        /** Whether figures per month become figures per period where periods are longer. */
        public boolean isPerPeriod() {
            return stockLevels == StockLevels.PER_PERIOD;
        }

        /** Whether those who create requisitions may manage proofs of delivery. */
        public boolean isPodGranted() {
            return managePod == ManagePod.GRANT_TO_REQUESTERS;
        }

        /** Whether v2 counts dispensing units, not packs, in shipments and proofs of delivery. */
        public boolean isShippedInDispensingUnits() {
            return shipmentUnit == ShipmentUnit.DISPENSING_UNITS;
        }

        /** Whether lines of requisitions keep v2's maximum months of stock for reports. */
        public boolean isLineMaximumCopied() {
            return lineMaximum == LineMaximum.V2_MAXIMUM;
        }
    }

    /**
     * What becomes of a supervisory node with several requisition groups, of which v3 knows one per
     * node ({@code ghost.mapping.requisition-groups-on-one-node}).
     */
    public enum GroupsOnOneNode {
        /** Recommended: each further group gets a sibling of the node. */
        CLONE_NODE,
        /** All groups stay at the node. */
        KEEP
    }

    /**
     * What v2's figures per month become for programs whose periods last longer ({@code
     * ghost.mapping.stock-levels}).
     */
    public enum StockLevels {
        /** Recommended: they stay monthly, as reports compute months of stock. */
        PER_MONTH,
        /** They are divided by the months of a period. */
        PER_PERIOD
    }

    /**
     * What becomes of v2's right to manage proofs of delivery, which v2 gives at the warehouse and
     * v3 at the receiving facility ({@code ghost.mapping.manage-pod}).
     */
    public enum ManagePod {
        /** Recommended: it is dropped. */
        DROP,
        /** Every role part that may create requisitions may view and manage them. */
        GRANT_TO_REQUESTERS
    }

    /**
     * What v2's shipments and proofs of delivery count, where v3 counts packs; the files v2
     * exchanges with warehouses differ per country ({@code ghost.mapping.shipment-unit}).
     */
    public enum ShipmentUnit {
        /** Recommended: packs, as v2's screens suggest. */
        PACKS,
        /** Dispensing units: quantities are divided by the pack size. */
        DISPENSING_UNITS
    }

    /**
     * What lines of requisitions have as {@code maxperiodsofstock}, which v3's service no longer
     * knows and v3's reports still read, as if it were months of stock ({@code
     * ghost.mapping.line-maximum}).
     */
    public enum LineMaximum {
        /** Recommended: how many months the stock on hand lasts. */
        STOCK_ON_HAND,
        /** The maximum months of stock that v2 allowed, the original meaning. */
        V2_MAXIMUM
    }
}
