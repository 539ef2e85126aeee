package org.openlmis.ghost.demo.data.people;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openlmis.ghost.demo.data.people.Rights.Right;
import org.openlmis.ghost.demo.data.people.Roles.Role;
import org.openlmis.ghost.demo.data.row.Audit;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.CopyTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes rights, roles, and the rights that roles grant. */
final class RoleRows {

    private static final List<String> RIGHT_COLUMNS =
            List.of(
                    "name",
                    "righttype",
                    "description",
                    "createddate",
                    "displayorder",
                    "displaynamekey");

    private final Sink sink;

    RoleRows(Sink sink) {
        this.sink = sink;
    }

    void write(int roles) throws SQLException {
        rights();
        roles(roles);
        roleRights(roles);
    }

    private void rights() throws SQLException {
        Dice dice = sink.dice("rights");
        int order = 0;
        try (CopyTable table = sink.copy("rights", RIGHT_COLUMNS)) {
            for (Right right : Rights.ALL) {
                order++;
                table.row(
                        Arrays.asList(
                                right.name(),
                                right.type(),
                                dice.unless(0.3, "Permission to " + right.name()),
                                dice.unless(0.1, Audit.date(dice)),
                                dice.unless(0.1, order),
                                "right." + right.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    private void roles(int count) throws SQLException {
        Dice dice = sink.dice("roles");
        try (AuditedTable table = sink.audited(dice, "roles", "id", "name", "description")) {
            for (int i = 0; i < count; i++) {
                String name = Roles.ALL.get(i).name();
                table.row(i + 1, name, dice.hits(0.1) ? "" : dice.unless(0.4, "Acts as " + name));
            }
        }
    }

    private void roleRights(int count) throws SQLException {
        Dice dice = sink.dice("role_rights");
        List<String> columns = List.of("roleid", "rightname", "createdby", "createddate");
        try (CopyTable table = sink.copy("role_rights", columns)) {
            for (int i = 0; i < count; i++) {
                Role role = Roles.ALL.get(i);
                for (String right : role.rights()) {
                    table.row(
                            Arrays.asList(
                                    i + 1,
                                    right,
                                    dice.unless(0.3, 1),
                                    dice.unless(0.1, Audit.date(dice))));
                }
            }
        }
    }
}
