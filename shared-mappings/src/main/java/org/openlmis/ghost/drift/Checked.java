package org.openlmis.ghost.drift;

import java.util.List;
import java.util.Set;

/**
 * What a drift check concluded and did.
 *
 * @param sides whose schema was seen; the other side's findings stay as they were
 * @param findings everything these sides have otherwise than mappings believe
 * @param halted entities that were halted, or halted for more reasons, by this check
 * @param freed entities that may be derived again since this check
 */
public record Checked(
        Set<Side> sides, List<Finding> findings, List<String> halted, List<String> freed) {

    /** Nothing was seen, so nothing was changed. */
    static final Checked NOTHING = new Checked(Set.of(), List.of(), List.of(), List.of());

    boolean changedAnything() {
        return !halted.isEmpty() || !freed.isEmpty();
    }
}
