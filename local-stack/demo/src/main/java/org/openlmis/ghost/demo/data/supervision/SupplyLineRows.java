package org.openlmis.ghost.demo.data.supervision;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.place.Facility;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/**
 * Writes which warehouse supplies whom. Some warehouses fill their orders without an export, and
 * some lines have lost their node.
 */
final class SupplyLineRows {

    /** The first lines that are not exported: of a program the warehouse supports, and another. */
    private static final Set<Integer> WITHOUT_EXPORT = Set.of(2, 3);

    private static final int WITHOUT_NODE = 4;
    private static final int SURE_LINES = 4;

    private final Sink sink;
    private final Supervision supervision;
    private final Dice dice;
    private int id;

    SupplyLineRows(Sink sink, Supervision supervision) {
        this.sink = sink;
        this.supervision = supervision;
        this.dice = sink.dice("supply_lines");
    }

    void write(List<Facility> facilities) throws SQLException {
        List<Facility> warehouses = facilities.stream().filter(Facility::isWarehouse).toList();
        try (AuditedTable table =
                sink.audited(
                        dice,
                        "supply_lines",
                        "id",
                        "description",
                        "supervisorynodeid",
                        "programid",
                        "supplyingfacilityid",
                        "exportorders",
                        "parentid")) {
            for (int node = 1; node <= supervision.nodes(); node++) {
                for (int program = 1; program <= supervision.programs(); program++) {
                    if (id < SURE_LINES || dice.hits(0.5)) {
                        writeLine(table, node, program, dice.oneOf(warehouses));
                    }
                }
            }
        }
    }

    private void writeLine(AuditedTable table, int node, int program, Facility warehouse)
            throws SQLException {
        id++;
        table.row(
                id,
                dice.unless(0.7, "Supplies program " + program),
                id == WITHOUT_NODE || dice.hits(0.005) ? null : node,
                program,
                warehouse.id(),
                !WITHOUT_EXPORT.contains(id) && dice.hits(0.7),
                parent());
    }

    private @Nullable Integer parent() {
        return id < 2 ? null : dice.unless(0.95, dice.between(1, id - 1));
    }
}
