package org.openlmis.ghost.entity.requisition;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Signed;
import org.openlmis.ghost.entity.supervision.NodeClones;
import org.openlmis.ghost.entity.supervision.SupplyingFacility;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Json;
import org.openlmis.ghost.mapping.Lookup;
import org.openlmis.ghost.mapping.Text;
import org.openlmis.ghost.mapping.V2Key;

/** The requisition itself: what it is for, its status, and where it is. */
final class RequisitionHeader {

    private static final String REFERENCE_DATA = "referencedata.";

    /** A signature under a requisition, which v3 has no place for but extradata. */
    public record Signature(@V2Key int id, String type, String text) {}

    /** A requisition and what its references depend on; null node or supplier means v3 has none. */
    private record Header(
            Requisition root, @Nullable String node, @Nullable Integer supplyingFacility) {

        String template() {
            return "#program" + root.programId();
        }
    }

    private final Definition<Requisition> requisition;
    private final RequisitionTimes times;
    private final RequisitionHistory history;
    private final Child<Signed> signed;
    private final Lookup<Signed, Signature> signature;
    private final NodeClones<Requisition> clones;
    private final SupplyingFacility<Requisition> supplying;

    private RequisitionHeader(
            Definition<Requisition> requisition,
            RequisitionTimes times,
            RequisitionHistory history,
            Child<Signed> signed) {
        this.requisition = requisition;
        this.times = times;
        this.history = history;
        this.signed = signed;
        signature =
                requisition
                        .lookup(signed, "signatures", Signature.class)
                        .on(Signed::signatureId, Signature::id);
        clones =
                NodeClones.of(requisition, Requisition::supervisoryNodeId)
                        .onlyIf(Requisition::status, RequisitionStatus.AUTHORIZED.name());
        supplying =
                SupplyingFacility.ofRequisition(
                        requisition,
                        Requisition::id,
                        Requisition::status,
                        Requisition::supervisoryNodeId,
                        Requisition::programId);
    }

    static void declare(
            Definition<Requisition> requisition,
            RequisitionTimes times,
            RequisitionHistory history,
            Child<Signed> signed) {
        new RequisitionHeader(requisition, times, history, signed).declare();
    }

    private void declare() {
        requisition.quarantineWhen(
                "STATUS_UNKNOWN",
                "status",
                Requisition::status,
                "v3 has no such status and could not read the requisition; change it in v2",
                it -> history.status(it).isEmpty());

        requisition
                .intoRows("requisition.requisitions", it -> List.of(header(it)))
                .identity("id", "requisitions", it -> it.root().id())
                .compute("createddate", (it, row) -> times.created(it))
                .compute(
                        "modifieddate",
                        (it, row) -> requisition.settings().instant(row.root().modifiedDate()))
                .ref(
                        "facilityid",
                        "facilities",
                        REFERENCE_DATA + "facilities",
                        it -> it.root().facilityId())
                .ref(
                        "programid",
                        "programs",
                        REFERENCE_DATA + "programs",
                        it -> it.root().programId())
                .ref(
                        "processingperiodid",
                        "processing_periods",
                        REFERENCE_DATA + "processing_periods",
                        it -> it.root().periodId())
                .compute("status", (it, row) -> status(it))
                .set("emergency", it -> it.root().emergency())
                .compute("numberofmonthsinperiod", (it, row) -> times.months(it))
                .refOrNull(
                        "supervisorynodeid",
                        "supervisory_nodes",
                        REFERENCE_DATA + "supervisory_nodes",
                        Header::node)
                .refOrNull(
                        "supplyingfacilityid",
                        "facilities",
                        REFERENCE_DATA + "facilities",
                        Header::supplyingFacility)
                .ref("templateid", "program_rnr_columns", Header::template)
                .count("version")
                .always("draftstatusmessage", "")
                .always("reportonly", false)
                .always("datephysicalstockcountcompleted", null)
                .always("patientsdata", null)
                .compute("extradata", (it, row) -> extraData(it, row.root()));
    }

    private Header header(Aggregate<Requisition> it) {
        RequisitionStatus status = history.status(it).orElse(RequisitionStatus.INITIATED);
        return new Header(
                it.root(),
                status.hasNode() ? node(it, status) : null,
                status == RequisitionStatus.RELEASED ? supplying.id(it, it.root()) : null);
    }

    /** Decision D-2: until approved it must be where its group's approvers look (ruling R-12). */
    private @Nullable String node(Aggregate<Requisition> it, RequisitionStatus status) {
        Integer node = it.root().supervisoryNodeId();
        if (node == null) {
            return null;
        }
        boolean awaitsApproval = status == RequisitionStatus.AUTHORIZED;
        return node + (awaitsApproval ? cloneSuffix(it) : "");
    }

    /** Empty if the requisition's group has the node itself. */
    private String cloneSuffix(Aggregate<Requisition> it) {
        Integer group = history.nodes().groupAtNode(it, it.root());
        String suffix = group == null ? "" : NodeClones.suffix(group);
        return clones.suffixes(it).contains(suffix) ? suffix : "";
    }

    private String status(Aggregate<Requisition> it) {
        return history.status(it).map(Enum::name).orElseGet(() -> Text.trim(it.root().status()));
    }

    private Map<String, Object> extraData(Aggregate<Requisition> it, Requisition root) {
        return Json.v2(root.id())
                .with("allocatedBudget", root.allocatedBudget())
                .with("fullSupplyItemsSubmittedCost", root.fullSupplyItemsSubmittedCost())
                .with("nonFullSupplyItemsSubmittedCost", root.nonFullSupplyItemsSubmittedCost())
                .with("clientSubmittedTime", clientSubmittedTime(root))
                .with("clientSubmittedNotes", root.clientSubmittedNotes())
                .with("signatures", signatures(it))
                .toExtraData();
    }

    private @Nullable String clientSubmittedTime(Requisition root) {
        var time = requisition.settings().instant(root.clientSubmittedTime());
        return time == null ? null : time.toString();
    }

    /** Null if nobody signed. */
    private @Nullable List<Map<String, Object>> signatures(Aggregate<Requisition> it) {
        List<Map<String, Object>> signatures =
                it.all(signed).stream()
                        .flatMap(row -> it.all(signature, row).stream())
                        .sorted(Comparator.comparingInt(Signature::id))
                        .map(RequisitionHeader::json)
                        .toList();
        return signatures.isEmpty() ? null : signatures;
    }

    private static Map<String, Object> json(Signature signature) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", Text.trim(signature.type()));
        json.put("text", Text.trim(signature.text()));
        return json;
    }
}
