package org.openlmis.ghost.demo.data.people;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.place.Facility;
import org.openlmis.ghost.demo.data.row.AuditedTable;
import org.openlmis.ghost.demo.data.row.Dice;
import org.openlmis.ghost.demo.data.row.Sink;

/** Writes users; three in ten have no facility of their own. */
final class UserRows {

    private static final String[] COLUMNS = {
        "id",
        "username",
        "password",
        "firstname",
        "lastname",
        "employeeid",
        "restrictlogin",
        "jobtitle",
        "primarynotificationmethod",
        "officephone",
        "cellphone",
        "email",
        "supervisorid",
        "facilityid",
        "verified",
        "active",
        "ismobileuser"
    };

    private static final int WITHOUT_FACILITY = 6;
    private static final int NEVER_VERIFIED = 7;
    private static final int INACTIVE = 8;
    private static final int RESTRICTED = 9;

    private final Sink sink;
    private final List<Facility> facilities;
    private final Dice dice;
    private final UserNames names;

    UserRows(Sink sink, List<Facility> facilities) {
        this.sink = sink;
        this.facilities = facilities;
        this.dice = sink.dice("users");
        this.names = new UserNames(dice);
    }

    void write(int users) throws SQLException {
        try (AuditedTable table = sink.audited(dice, "users", COLUMNS)) {
            for (int user = 1; user <= users; user++) {
                table.row(row(user));
            }
        }
    }

    private List<@Nullable Object> row(int user) {
        UserNames.Name name = names.of(user);
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.length);
        row.add(user);
        row.add(name.login());
        row.add("not a hash " + user);
        row.add(name.first());
        row.add(name.last());
        row.add(dice.unless(0.7, "E" + user));
        row.add(user == RESTRICTED ? Boolean.TRUE : dice.unless(0.2, dice.hits(0.02)));
        row.add(dice.unless(0.5, "Pharmacist "));
        row.add(dice.unless(0.5, "email"));
        row.add(dice.unless(0.7, "+255 " + dice.between(100_000, 999_999)));
        row.add(dice.unless(0.6, "07" + dice.between(10_000_000, 99_999_999)));
        row.add(name.mail());
        addPlace(row, user);
        addFlags(row, user);
        return row;
    }

    private void addPlace(List<@Nullable Object> row, int user) {
        row.add(user == 1 ? null : dice.unless(0.8, dice.between(1, user - 1)));
        row.add(dice.unless(user == WITHOUT_FACILITY ? 1 : 0.3, dice.oneOf(facilities).id()));
    }

    private void addFlags(List<@Nullable Object> row, int user) {
        row.add(user == NEVER_VERIFIED ? null : (Object) dice.hits(0.9));
        row.add(user == INACTIVE ? Boolean.FALSE : dice.unless(0.01, dice.hits(0.93)));
        row.add(dice.unless(0.3, dice.hits(0.1)));
    }
}
