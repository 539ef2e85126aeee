package org.openlmis.ghost.demo.data.order;

import java.sql.SQLException;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.order.SupplyLines.SupplyLine;
import org.openlmis.ghost.demo.data.requisition.Requisition;
import org.openlmis.ghost.demo.data.requisition.Requisitions;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** All orders: the same at each walk. Some released requisitions have none. */
final class Orders {

    /** Among the released requisitions, one without an order. */
    private static final int WITHOUT_ORDER = 1;

    /** Among the orders with a number, one with that of another. */
    private static final int WITH_NUMBER_OF_PREVIOUS = 2;

    /** The share of requisitions that are older than v2's numbers of orders. */
    private static final double WITHOUT_NUMBER = 0.2;

    private static final int ORDERS_PER_FILE = 8;

    private final Sink sink;
    private final Requisitions requisitions;
    private final SupplyLines supplyLines;

    Orders(Sink sink, Requisitions requisitions) throws SQLException {
        this.sink = sink;
        this.requisitions = requisitions;
        this.supplyLines = SupplyLines.read(sink);
    }

    /** Visits all in the order of their ids. */
    void forEach(Visitor visitor) throws SQLException {
        Walk walk = new Walk(visitor);
        requisitions.forEach(walk::through);
    }

    /** Takes one after the other. */
    interface Visitor {
        void visit(Order order) throws SQLException;
    }

    /** One walk, which counts what it passes. */
    private final class Walk {

        private final Visitor visitor;
        private int released;
        private int position;
        private int numbered;
        private int file;
        private int roomInFile;
        private String number = "";

        Walk(Visitor visitor) {
            this.visitor = visitor;
        }

        void through(Requisition requisition) throws SQLException {
            if (!requisition.status().equals("RELEASED")) {
                return;
            }
            Dice dice = sink.dice("order", requisition.id());
            if (released++ != WITHOUT_ORDER && !dice.hits(0.06)) {
                visitor.visit(order(requisition, dice));
                position++;
            }
        }

        private Order order(Requisition requisition, Dice dice) {
            SupplyLine line = supplyLines.of(requisition);
            Fate fate = Fate.of(dice, position, line == null || line.exportsOrders());
            boolean isLost = fate.isFailed() || (line != null && dice.hits(0.01));
            LocalDateTime created = requisition.course().last().at();
            return new Order(
                    requisition,
                    position,
                    line == null || isLost ? null : Integer.valueOf(line.id()),
                    number(requisition),
                    fate,
                    file(fate),
                    created,
                    created.plusHours(dice.between(0, 500)));
        }

        private String number(Requisition requisition) {
            if (requisition.position() < WITHOUT_NUMBER * requisitions.count() || position < 2) {
                return "0";
            }
            if (numbered++ != WITH_NUMBER_OF_PREVIOUS) {
                number =
                        "O%s%08d%c"
                                .formatted(
                                        requisition.reporter().programCode(),
                                        requisition.id(),
                                        requisition.emergency() ? 'E' : 'R');
            }
            return number;
        }

        private @Nullable Integer file(Fate fate) {
            if (!fate.isShipped()) {
                return null;
            }
            if (fate.isError() || roomInFile == 0) {
                file++;
                roomInFile = fate.isError() ? 1 : ORDERS_PER_FILE;
            }
            roomInFile--;
            return file;
        }
    }
}
