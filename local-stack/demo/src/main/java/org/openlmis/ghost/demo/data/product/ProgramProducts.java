package org.openlmis.ghost.demo.data.product;

import java.sql.SQLException;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/**
 * Which products belong to which programs: the same at each walk, so that nobody has to remember
 * them. Some belong to none.
 */
final class ProgramProducts {

    private static final int WITHOUT_PROGRAM = 2;

    private final Sink sink;
    private final Assortment assortment;

    ProgramProducts(Sink sink, Assortment assortment) {
        this.sink = sink;
        this.assortment = assortment;
    }

    /** Visits all in the order of their ids. */
    void forEach(Visitor visitor) throws SQLException {
        int id = 0;
        for (int product = 1; product <= assortment.products(); product++) {
            Dice dice = sink.dice("programs of a product", product);
            if (product == WITHOUT_PROGRAM || dice.hits(0.01)) {
                continue;
            }
            int first = dice.between(1, assortment.programs());
            visitor.visit(new ProgramProduct(++id, product, first));
            if (dice.hits(assortment.programsPerProduct() - 1)) {
                int second = first % assortment.programs() + 1;
                visitor.visit(new ProgramProduct(++id, product, second));
            }
        }
    }

    /** One product in one program. */
    record ProgramProduct(int id, int product, int program) {}

    /** Takes one after the other. */
    interface Visitor {
        void visit(ProgramProduct programProduct) throws SQLException;
    }
}
