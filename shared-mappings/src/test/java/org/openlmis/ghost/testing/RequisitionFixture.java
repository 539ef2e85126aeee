package org.openlmis.ghost.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.identity.V3Id;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Match;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Requisitions with children and grandchildren, which look up a row by a natural key, a row through
 * another one, and many rows at once; an update counter, and rows computed in plain Java.
 */
public final class RequisitionFixture implements EntityMapping<RequisitionFixture.Requisition> {

    /** A template that tests create in v3: a native row. */
    public static final UUID TEMPLATE = UUID.fromString("11111111-1111-4111-8111-111111111111");

    private static final int MOST_LINES = 20;

    /** The columns read of v2 {@code requisitions}. */
    public record Requisition(
            @V2Key int id,
            int facilityId,
            int programId,
            int periodId,
            String status,
            boolean emergency,
            @Nullable String clientSubmittedNotes) {}

    /** The columns read of v2 {@code requisition_line_items}. */
    public record Line(
            @V2Key int id,
            int rnrId,
            String productCode,
            @Nullable Integer quantityRequested,
            @Nullable String previousNormalizedConsumptions,
            @Nullable String remarks) {}

    /** The columns read of v2 {@code requisition_line_item_losses_adjustments}. */
    public record Loss(
            @V2Key int requisitionLineItemId, @V2Key String type, @Nullable Integer quantity) {

        String key() {
            return requisitionLineItemId + "/" + type;
        }
    }

    /** What a line needs of its product. */
    public record Product(@V2Key int id, String code) {}

    /** What a requisition needs of its period. */
    public record Period(@V2Key int id, int scheduleId, @Nullable Integer numberOfMonths) {}

    /** What a requisition needs of its period's schedule. */
    public record Schedule(@V2Key int id, String code) {}

    /** What a requisition needs of its facility's programs. */
    public record Supported(@V2Key int id, int facilityId, int programId) {}

    /** A line whose product is known. */
    record KnownLine(Line line, int productId) {}

    @Override
    public void define(Definition<Requisition> requisition) {
        requisition.from("requisitions");
        var lines =
                requisition
                        .child("requisition_line_items", Line.class, Line::rnrId)
                        .atMostPerBatch(MOST_LINES);
        var losses =
                requisition.child(
                        lines,
                        "requisition_line_item_losses_adjustments",
                        Loss.class,
                        Loss::requisitionLineItemId);
        var product =
                requisition
                        .lookup(lines, "products", Product.class)
                        .on(Line::productCode, Product::code, Match.CODE);
        var period =
                requisition
                        .lookup("processing_periods", Period.class)
                        .on(Requisition::periodId, Period::id);
        var schedule =
                requisition
                        .lookup(period, "processing_schedules", Schedule.class)
                        .on(Period::scheduleId, Schedule::id);
        var supported =
                requisition
                        .lookup("programs_supported", Supported.class)
                        .on(Requisition::facilityId, Supported::facilityId);

        requisition
                .into("requisition.requisitions")
                .identity("id", "requisitions", Requisition::id)
                .ref(
                        "facilityid",
                        "facilities",
                        "referencedata.facilities",
                        Requisition::facilityId)
                .ref("programid", "programs", "referencedata.programs", Requisition::programId)
                .ref(
                        "processingperiodid",
                        "processing_periods",
                        "referencedata.processing_periods",
                        Requisition::periodId)
                .compute("numberofmonthsinperiod", (it, row) -> months(it.one(period)))
                .set("status", Requisition::status)
                .set("emergency", Requisition::emergency)
                .set("draftstatusmessage", Requisition::clientSubmittedNotes)
                .always("templateid", TEMPLATE)
                .compute("extradata", (it, row) -> extraData(it, period, schedule, supported))
                .count("version");
        lines(requisition, lines, product);

        requisition
                .intoRows(
                        "requisition.previous_adjusted_consumptions",
                        it -> it.all(lines).stream().flatMap(Earlier::of).toList())
                .asSetOf("requisitionlineitemid")
                .ref(
                        "requisitionlineitemid",
                        "requisition_line_items",
                        earlier -> earlier.line().id())
                .set("previousadjustedconsumption", Earlier::consumption);

        requisition
                .intoEach(losses, "requisition.stock_adjustments")
                .identity("id", "requisition_line_item_losses_adjustments", Loss::key)
                .ref("requisitionlineitemid", "requisition_line_items", Loss::requisitionLineItemId)
                .set("reasonid", loss -> V3Id.named("reasons:" + loss.type()))
                .set("quantity", Loss::quantity, 0);

        requisition
                .intoRows("requisition.status_changes", RequisitionFixture::statuses)
                .set("id", status -> V3Id.named(status.name()))
                .set("requisitionid", Status::requisition)
                .set("status", Status::status);
    }

    private static void lines(
            Definition<Requisition> requisition, Child<Line> lines, Lookup<Line, Product> product) {
        requisition
                .intoRows(
                        "requisition.requisition_line_items",
                        it -> it.all(lines).stream().map(line -> known(it, line, product)).toList())
                .identity("id", "requisition_line_items", known -> known.line().id())
                .ref("requisitionid", "requisitions", known -> known.line().rnrId())
                .refOrNoRow(
                        "orderableid", "products", "referencedata.orderables", KnownLine::productId)
                .always("orderableversionnumber", 1)
                .set("requestedquantity", known -> known.line().quantityRequested())
                .set("remarks", known -> known.line().remarks());
    }

    private static KnownLine known(
            Aggregate<Requisition> requisition, Line line, Lookup<Line, Product> lookup) {
        Product product = requisition.one(lookup, line);
        return new KnownLine(line, product == null ? 0 : product.id());
    }

    /** A consumption before a line's period. */
    record Earlier(Line line, int consumption) {

        static Stream<Earlier> of(Line line) {
            String list = line.previousNormalizedConsumptions();
            return list == null || list.length() < 3
                    ? Stream.of()
                    : Stream.of(list.replaceAll("[\\[\\] ]", "").split(","))
                            .map(text -> new Earlier(line, Integer.parseInt(text)));
        }
    }

    /** A status the requisition went through. */
    record Status(UUID requisition, String name, String status) {}

    private static List<Status> statuses(Aggregate<Requisition> requisition) {
        UUID id = V3Id.of("requisitions", requisition.rootKey());
        String status = requisition.root().status();
        return List.of(
                new Status(
                        id, "requisitions:%s#%s".formatted(requisition.rootKey(), status), status));
    }

    private static int months(@Nullable Period period) {
        Integer months = period == null ? null : period.numberOfMonths();
        return months == null ? 1 : months;
    }

    private static Map<String, Object> extraData(
            Aggregate<Requisition> requisition,
            Lookup<Requisition, Period> periodLookup,
            Lookup<Period, Schedule> scheduleLookup,
            Lookup<Requisition, Supported> supported) {
        Map<String, Object> extra = new TreeMap<>();
        Period period = requisition.one(periodLookup);
        Schedule schedule = period == null ? null : requisition.one(scheduleLookup, period);
        if (schedule != null) {
            extra.put("schedule", schedule.code());
        }
        extra.put(
                "programs",
                requisition.all(supported).stream().map(Supported::programId).sorted().toList());
        return extra;
    }
}
