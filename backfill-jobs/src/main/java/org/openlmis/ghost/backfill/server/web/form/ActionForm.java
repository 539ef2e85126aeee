package org.openlmis.ghost.backfill.server.web.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.server.resource.Action;

/**
 * How an action is offered on a page.
 *
 * @param hint what it does, in a sentence
 * @param fields what is asked before it is done, or sent along
 * @param danger whether it cannot be taken back
 * @param json whether the fields travel as JSON
 * @param preview page that shows what would be done; null if the hint says it all
 */
public record ActionForm(
        Action action,
        String label,
        String hint,
        List<Field> fields,
        boolean danger,
        boolean json,
        @Nullable String preview) {

    static ActionForm of(Action action, String label, String hint, Field... fields) {
        return new ActionForm(action, label, hint, List.of(fields), false, false, null);
    }

    ActionForm dangerous() {
        return new ActionForm(action, label, hint, fields, true, json, preview);
    }

    ActionForm asJson() {
        return new ActionForm(action, label, hint, fields, danger, true, preview);
    }

    ActionForm previewedBy(String page) {
        return new ActionForm(action, label, hint, fields, danger, json, page);
    }

    public String href() {
        return action.href();
    }

    public boolean isEnabled() {
        return action.enabled();
    }

    public @Nullable String reason() {
        return action.reason();
    }

    /** Whether the operator is asked anything; if not, a button does. */
    public boolean isAsking() {
        return danger || fields.stream().anyMatch(field -> !field.isHidden());
    }
}
