package org.openlmis.ghost.demo.data.supervision;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.place.Facility;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Names;
import org.openlmis.ghost.demo.data.row.Sink;

/**
 * Writes the tree of supervisory nodes: every node hangs on one of the level above. Names repeat,
 * as v2 lets them.
 */
final class NodeRows {

    private static final List<String> LEVELS =
            List.of("National Team", "Region", "District", "Ward");

    private static final int ODD_CODE = 5;

    private final Sink sink;
    private final List<Facility> facilities;
    private final Dice dice;
    private final Names names;
    private String previousName = "";

    NodeRows(Sink sink, List<Facility> facilities) {
        this.sink = sink;
        this.facilities = facilities;
        this.dice = sink.dice("supervisory_nodes");
        this.names = new Names(dice);
    }

    void write(List<Integer> nodesPerLevel) throws SQLException {
        try (AuditedTable table =
                sink.audited(
                        dice,
                        "supervisory_nodes",
                        "id",
                        "parentid",
                        "facilityid",
                        "name",
                        "code",
                        "description")) {
            int written = 0;
            int parents = 0;
            for (int level = 0; level < nodesPerLevel.size(); level++) {
                int nodes = nodesPerLevel.get(level);
                for (int i = 1; i <= nodes; i++) {
                    Integer parent =
                            parents == 0 ? null : dice.between(written - parents + 1, written);
                    writeNode(table, written + i, level, parent);
                }
                written += nodes;
                parents = nodes;
            }
        }
    }

    private void writeNode(AuditedTable table, int node, int level, @Nullable Integer parent)
            throws SQLException {
        table.row(
                node,
                parent,
                dice.oneOf(facilities).id(),
                name(node, level),
                (node == ODD_CODE ? "n %d/%03d é" : "N%d-%03d").formatted(level + 1, node),
                dice.unless(0.6, "Supervises from " + names.place()));
    }

    /** The third is the second in capitals, whatever the scale. */
    private String name(int node, int level) {
        String place = node == 2 ? "Southern" : names.place();
        String name = place + " " + LEVELS.get(level);
        if (node == 3 || (node > 3 && dice.hits(0.005))) {
            return previousName.toUpperCase(Locale.ROOT);
        }
        previousName = name;
        return name;
    }
}
