package org.openlmis.ghost.schema.ddl;

import static org.openlmis.ghost.schema.ddl.V3BootstrapRows.fact;

import java.util.stream.Stream;
import org.openlmis.ghost.schema.BootstrapRow;

/** Bootstrap rows of the columns a v3 requisition can show, each with its possible sources. */
final class RequisitionColumns {

    private static final String SOURCES = "requisition.available_requisition_column_sources";

    private RequisitionColumns() {}

    static Stream<BootstrapInsert> column(BootstrapRow row) {
        BootstrapInsert column =
                V3BootstrapRows.named(row)
                        .with("columntype", fact(row, "type"))
                        .with("indicator", fact(row, "indicator"))
                        .with("label", fact(row, "label"))
                        .with("mandatory", fact(row, "mandatory"))
                        .with("isdisplayrequired", fact(row, "display required"))
                        .with("canbechangedbyuser", fact(row, "user may change"))
                        .with("canchangeorder", fact(row, "order may change"))
                        .with("supportstag", fact(row, "supports tag"));
        return Stream.concat(Stream.of(column), sources(row));
    }

    private static Stream<BootstrapInsert> sources(BootstrapRow row) {
        return Stream.of(fact(row, "sources").split("\\+"))
                .filter(source -> !source.isEmpty())
                .map(
                        source ->
                                BootstrapInsert.into(SOURCES)
                                        .with("columnid", row.id())
                                        .with("value", source));
    }
}
