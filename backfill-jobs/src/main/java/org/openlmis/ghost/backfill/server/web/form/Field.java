package org.openlmis.ghost.backfill.server.web.form;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is sent with an action.
 *
 * @param type of the HTML input
 * @param value that is sent whatever the operator says; null if the operator says it
 * @param pattern what the browser lets pass; null for anything
 */
public record Field(
        String name,
        String label,
        String type,
        boolean required,
        @Nullable String value,
        @Nullable String pattern,
        @Nullable String title) {

    static Field fixed(String name, String value) {
        return new Field(name, "", "hidden", false, value, null, null);
    }

    /** The operator types the name of what is about to be changed for good. */
    static Field confirmation(String name, String subject) {
        return new Field(
                name,
                "Type %s to confirm".formatted(subject),
                "text",
                true,
                null,
                Pattern.quote(subject).replace("\\Q", "").replace("\\E", ""),
                subject);
    }

    static Field text(String name, String label) {
        return new Field(name, label, "text", true, null, ".*\\S.*", null);
    }

    /** A whole number from 1; left empty, the server's setting holds. */
    static Field number(String name, String label) {
        return new Field(name, label, "number", false, null, null, null);
    }

    public boolean isHidden() {
        return value != null;
    }

    public boolean isNumber() {
        return type.equals("number");
    }
}
