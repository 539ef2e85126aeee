package org.openlmis.ghost.entity.requisition;

import java.util.List;
import java.util.stream.Stream;
import org.openlmis.ghost.entity.requisition.RequisitionMapping.Requisition;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Child;
import org.openlmis.ghost.mapping.Definition;
import org.openlmis.ghost.mapping.Remark;
import org.openlmis.ghost.mapping.V2Key;

/**
 * Decision D-14: what v2 attaches to requisitions and v3 cannot hold is counted, so that nobody
 * believes it was forgotten. Only keys are landed.
 */
final class LeftOutTables {

    private static final String REASON = "has no place in v3, rows are only counted";

    /** A regimen line. */
    public record RegimenLine(@V2Key int id, int rnrId) {}

    /** The status of a piece of equipment. */
    public record EquipmentLine(@V2Key int id, int rnrId) {}

    /** A number of patients. */
    public record PatientLine(@V2Key int id, int rnrId) {}

    private LeftOutTables() {}

    static void declare(Definition<Requisition> requisition) {
        var regimens =
                requisition.child("regimen_line_items", RegimenLine.class, RegimenLine::rnrId);
        var equipment =
                requisition.child(
                        "equipment_status_line_items", EquipmentLine.class, EquipmentLine::rnrId);
        var patients =
                requisition.child(
                        "patient_quantification_line_items", PatientLine.class, PatientLine::rnrId);
        regimens.leaveBehind(
                REASON,
                "code",
                "name",
                "regimendisplayorder",
                "regimencategory",
                "regimencategorydisplayorder",
                "patientsontreatment",
                "patientstoinitiatetreatment",
                "patientsstoppedtreatment",
                "remarks",
                "createdby",
                "createddate",
                "modifiedby",
                "modifieddate",
                "skipped",
                "patientsontreatmentadult",
                "patientstoinitiatetreatmentadult",
                "patientsstoppedtreatmentadult",
                "patientsontreatmentchildren",
                "patientstoinitiatetreatmentchildren",
                "patientsstoppedtreatmentchildren");
        equipment.leaveBehind(
                REASON,
                "code",
                "equipmentname",
                "equipmentcategory",
                "equipmentserial",
                "equipmentinventoryid",
                "testcount",
                "totalcount",
                "daysoutofuse",
                "remarks",
                "createdby",
                "createddate",
                "modifiedby",
                "modifieddate",
                "inventorystatusid");
        patients.leaveBehind(
                REASON,
                "category",
                "total",
                "createdby",
                "createddate",
                "modifiedby",
                "modifieddate");
        requisition.remarks(
                it ->
                        Stream.of(
                                        counted(it, regimens, "REGIMENS_LEFT_OUT"),
                                        counted(it, equipment, "EQUIPMENT_LEFT_OUT"),
                                        counted(it, patients, "PATIENT_QUANTIFICATIONS_LEFT_OUT"))
                                .flatMap(List::stream)
                                .toList());
    }

    private static List<Remark> counted(Aggregate<Requisition> it, Child<?> child, String code) {
        int rows = it.all(child).size();
        return rows == 0
                ? List.of()
                : List.of(
                        new Remark(
                                code,
                                "requisitions",
                                it.rootKey(),
                                null,
                                String.valueOf(rows),
                                "rows that v3 has no place for; the value is their number"));
    }
}
