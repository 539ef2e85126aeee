package org.openlmis.ghost.backfill.server.privacy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hides personal data from those who may not read them: columns by name, whatever the table, and
 * all free text about people, since databases quote values in their messages. Thread-safe.
 */
public final class Masking {

    /** Stands for a value that is there. */
    public static final String HIDDEN = "•••";

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Set<String> COLUMNS =
            Set.of(
                    "username",
                    "firstname",
                    "lastname",
                    "authorfirstname",
                    "authorlastname",
                    "employeeid",
                    "jobtitle",
                    "email",
                    "officephone",
                    "cellphone",
                    "mainphone",
                    "primaryphone",
                    "phonenumber",
                    "fax",
                    "address1",
                    "address2",
                    "contactperson",
                    "signature");

    private static final Set<String> TABLES_OF_PEOPLE =
            Set.of(
                    "users",
                    "signatures",
                    "referencedata.users",
                    "auth.auth_users",
                    "notification.user_contact_details");

    private final PersonalData personalData;

    public Masking(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** Whether nothing is hidden from whoever is asking. */
    public boolean showsAll() {
        return personalData.mayRead();
    }

    /**
     * A value of a column, or {@link #HIDDEN}; of a JSON object only what is personal in it.
     *
     * @param column null if it is not known which
     */
    public @Nullable String value(String table, @Nullable String column, @Nullable String value) {
        if (value == null || showsAll()) {
            return value;
        }
        boolean isPersonal = column == null ? isOfPeople(table) : isPersonal(table, column);
        if (isPersonal) {
            return HIDDEN;
        }
        return value.startsWith("{") ? json(table, value).orElse(value) : value;
    }

    /** The values of a row by column. */
    public Map<String, @Nullable String> row(String table, Map<String, @Nullable String> values) {
        Map<String, @Nullable String> masked = new LinkedHashMap<>();
        values.forEach((column, value) -> masked.put(column, value(table, column, value)));
        return masked;
    }

    /** A message about a row of this table (v2's or v3's), or about an entity of this name. */
    public @Nullable String message(String table, @Nullable String message) {
        return value(table, null, message);
    }

    /**
     * The text of an event of a v2 table; what is not JSON is hidden as a whole, since nobody knows
     * where it holds what.
     */
    public @Nullable String event(String table, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (showsAll()) {
            return text;
        }
        return json(table, text).orElse(HIDDEN);
    }

    /** An object or a list; empty if the text is neither. */
    private static Optional<String> json(String table, String text) {
        try {
            JsonNode tree = JSON.readTree(text);
            mask(table, tree);
            return tree.isContainer() ? Optional.of(tree.toString()) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static void mask(String table, JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : Set.copyOf(object.propertyNames())) {
                JsonNode value = object.get(name);
                if (value.isValueNode() && !value.isNull() && isPersonal(table, name)) {
                    object.put(name, HIDDEN);
                }
            }
        }
        node.forEach(child -> mask(table, child));
    }

    /** What v3 has no column for is kept as JSON, by names as v2's own interface spells them. */
    private static boolean isPersonal(String table, String column) {
        return COLUMNS.contains(column.toLowerCase(Locale.ROOT))
                || (table.equals("signatures") && column.equals("text"));
    }

    private static boolean isOfPeople(String table) {
        return TABLES_OF_PEOPLE.contains(table);
    }
}
