package org.openlmis.ghost.schema.ddl;

import static org.openlmis.ghost.schema.ddl.V3BootstrapRows.fact;

import java.util.stream.Stream;
import org.openlmis.ghost.schema.BootstrapRow;

/** Bootstrap rows of the reasons of stock changes, each with its tags. */
final class StockReasons {

    private static final String TAGS = "stockmanagement.stock_card_line_item_reason_tags";

    private StockReasons() {}

    static Stream<BootstrapInsert> reason(BootstrapRow row) {
        BootstrapInsert reason =
                V3BootstrapRows.named(row)
                        .with("reasontype", fact(row, "type"))
                        .with("reasoncategory", fact(row, "category"))
                        .with("isfreetextallowed", fact(row, "free text"));
        Stream<BootstrapInsert> tags =
                Stream.of(fact(row, "tags").split("\\+"))
                        .filter(tag -> !tag.isEmpty())
                        .map(
                                tag ->
                                        BootstrapInsert.into(TAGS)
                                                .with("tag", tag)
                                                .with("reasonid", row.id()));
        return Stream.concat(Stream.of(reason), tags);
    }
}
