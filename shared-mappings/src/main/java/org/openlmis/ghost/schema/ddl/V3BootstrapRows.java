package org.openlmis.ghost.schema.ddl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openlmis.ghost.schema.BootstrapRow;
import org.openlmis.ghost.schema.SchemaFacts;

/**
 * Inserts the rows that v3's own migrations create, with their real ids. Columns that the facts do
 * not tell stay null or take the value given here: the names of the user {@code admin}, and that
 * file columns are included and are v3's own. The user has no password, so nobody can log in.
 */
final class V3BootstrapRows {

    private final SchemaFacts facts;
    private final Map<String, Function<BootstrapRow, Stream<BootstrapInsert>>> insertsByTable =
            new LinkedHashMap<>();

    V3BootstrapRows(SchemaFacts facts) {
        this.facts = facts;
        one("auth.auth_users", V3BootstrapRows::authUser);
        one("auth.oauth_client_details", V3BootstrapRows::client);
        one("fulfillment.file_templates", V3BootstrapRows::fileTemplate);
        one("fulfillment.file_columns", this::fileColumn);
        one("fulfillment.order_number_configurations", V3BootstrapRows::orderNumbers);
        one("referencedata.facility_types", V3BootstrapRows::facilityType);
        one("referencedata.rights", row -> named(row).with("type", fact(row, "type")));
        one("referencedata.roles", V3BootstrapRows::named);
        one("referencedata.role_rights", V3BootstrapRows::roleRight);
        one("referencedata.users", V3BootstrapRows::user);
        one("referencedata.role_assignments", this::roleAssignment);
        one("referencedata.right_assignments", this::rightAssignment);
        insertsByTable.put("requisition.available_requisition_columns", RequisitionColumns::column);
        one("requisition.available_requisition_column_options", this::columnOption);
        one("stockmanagement.available_stock_card_fields", V3BootstrapRows::named);
        one("stockmanagement.available_stock_card_line_item_fields", V3BootstrapRows::named);
        insertsByTable.put("stockmanagement.stock_card_line_item_reasons", StockReasons::reason);
        one("stockmanagement.jasper_templates", row -> named(row).with("type", fact(row, "type")));
    }

    /** One statement per row, parents first. */
    List<String> inserts() {
        return insertsByTable.entrySet().stream()
                .flatMap(
                        table ->
                                facts.bootstrapRows(table.getKey()).stream()
                                        .flatMap(table.getValue()))
                .map(BootstrapInsert::sql)
                .toList();
    }

    static BootstrapInsert withId(BootstrapRow row) {
        return BootstrapInsert.into(row.table()).with("id", row.id());
    }

    static BootstrapInsert named(BootstrapRow row) {
        return withId(row).with("name", row.naturalKey());
    }

    /** The fact of that name. */
    static String fact(BootstrapRow row, String name) {
        String value = row.facts().get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "The facts do not tell %s of %s %s"
                            .formatted(name, row.table(), row.naturalKey()));
        }
        return value;
    }

    private void one(String table, Function<BootstrapRow, BootstrapInsert> insert) {
        insertsByTable.put(table, row -> Stream.of(insert.apply(row)));
    }

    private static BootstrapInsert authUser(BootstrapRow row) {
        return withId(row)
                .with("username", row.naturalKey())
                .with("enabled", fact(row, "enabled"))
                .with("lockedout", fact(row, "lockedout"));
    }

    private static BootstrapInsert client(BootstrapRow row) {
        return BootstrapInsert.into(row.table())
                .with("clientid", row.id())
                .with("authorizedgranttypes", fact(row, "grant types"));
    }

    private static BootstrapInsert fileTemplate(BootstrapRow row) {
        return withId(row)
                .with("templatetype", row.naturalKey())
                .with("fileprefix", fact(row, "prefix"))
                .with("headerinfile", fact(row, "header"));
    }

    private BootstrapInsert fileColumn(BootstrapRow row) {
        String[] templateAndPosition = parts(row);
        return withId(row)
                .with("filetemplateid", idOf("fulfillment.file_templates", templateAndPosition[0]))
                .with("position", templateAndPosition[1])
                .with("columnlabel", fact(row, "label"))
                .with("keypath", fact(row, "keypath"))
                .with("nested", fact(row, "nested"))
                .with("include", "true")
                .with("openlmisfield", "true");
    }

    private static BootstrapInsert orderNumbers(BootstrapRow row) {
        return withId(row)
                .with("ordernumberprefix", row.naturalKey())
                .with("includeordernumberprefix", fact(row, "prefix"))
                .with("includeprogramcode", fact(row, "program code"))
                .with("includetypesuffix", fact(row, "suffix"));
    }

    private static BootstrapInsert facilityType(BootstrapRow row) {
        return withId(row)
                .with("code", row.naturalKey())
                .with("name", fact(row, "name"))
                .with("active", fact(row, "active"))
                .with("displayorder", fact(row, "displayorder"));
    }

    private static BootstrapInsert roleRight(BootstrapRow row) {
        String[] roleAndRight = row.id().split("/");
        return BootstrapInsert.into(row.table())
                .with("roleid", roleAndRight[0])
                .with("rightid", roleAndRight[1]);
    }

    private static BootstrapInsert user(BootstrapRow row) {
        return withId(row)
                .with("username", row.naturalKey())
                .with("firstname", "System")
                .with("lastname", "Administrator")
                .with("active", fact(row, "active"))
                .with("verified", fact(row, "verified"))
                .with("timezone", fact(row, "timezone"));
    }

    private BootstrapInsert roleAssignment(BootstrapRow row) {
        String[] userAndRole = parts(row);
        return withId(row)
                .with("type", fact(row, "type"))
                .with("userid", idOf("referencedata.users", userAndRole[0]))
                .with("roleid", idOf("referencedata.roles", userAndRole[1]));
    }

    private BootstrapInsert rightAssignment(BootstrapRow row) {
        String[] userAndRight = parts(row);
        return withId(row)
                .with("userid", idOf("referencedata.users", userAndRight[0]))
                .with("rightname", userAndRight[1]);
    }

    private BootstrapInsert columnOption(BootstrapRow row) {
        String[] columnAndOption = parts(row);
        return withId(row)
                .with(
                        "columnid",
                        idOf("requisition.available_requisition_columns", columnAndOption[0]))
                .with("optionname", columnAndOption[1])
                .with("optionlabel", fact(row, "label key"));
    }

    private static String[] parts(BootstrapRow row) {
        return row.naturalKey().split("/", 2);
    }

    private String idOf(String table, String naturalKey) {
        return facts.bootstrapRows(table).stream()
                .filter(row -> row.naturalKey().equals(naturalKey))
                .map(BootstrapRow::id)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No bootstrap row %s in %s".formatted(naturalKey, table)));
    }
}
