package org.openlmis.ghost.demo.data.order;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.requisition.Requisition;
import org.openlmis.ghost.demo.data.row.Sink;

/** Who supplies what is approved at which node. */
final class SupplyLines {

    private static final String READ =
            """
            select id, coalesce(supervisorynodeid, 0), programid, exportorders
            from supply_lines order by id desc""";

    private final Map<List<Integer>, SupplyLine> lines = new HashMap<>();
    private final Map<Integer, SupplyLine> linesOfPrograms = new HashMap<>();

    private SupplyLines() {}

    static SupplyLines read(Sink sink) throws SQLException {
        SupplyLines all = new SupplyLines();
        sink.read(
                READ,
                row -> {
                    SupplyLine line = new SupplyLine(row.getInt(1), row.getBoolean(4));
                    all.lines.put(List.of(row.getInt(2), row.getInt(3)), line);
                    all.linesOfPrograms.put(row.getInt(3), line);
                });
        return all;
    }

    /** That of the node which approved it, else of any node for its program, if there is one. */
    @Nullable SupplyLine of(Requisition requisition) {
        int program = requisition.reporter().program();
        Integer node = requisition.course().node();
        SupplyLine line = node == null ? null : lines.get(List.of(node, program));
        return line == null ? linesOfPrograms.get(program) : line;
    }

    /** Where an order goes, and whether as a file. */
    record SupplyLine(int id, boolean exportsOrders) {}
}
