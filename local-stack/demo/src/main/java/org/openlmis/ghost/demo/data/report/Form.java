package org.openlmis.ghost.demo.data.report;

import java.util.List;

/**
 * What facilities of one type may report on for one program.
 *
 * @param approved products approved for the type, in the order of the form
 * @param others products of the program that are not approved for it (any more)
 */
public record Form(List<Entry> approved, List<Item> others) {

    /**
     * An approved product.
     *
     * @param maxMonths for how many months of consumption the facility may keep stock
     */
    public record Entry(Item item, int maxMonths) {}
}
