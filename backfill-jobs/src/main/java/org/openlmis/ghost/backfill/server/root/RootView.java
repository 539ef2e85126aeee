package org.openlmis.ghost.backfill.server.root;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.openlmis.ghost.backfill.server.resource.Action;
import org.openlmis.ghost.inspect.RootReport;

/**
 * Everything known about one v2 key, and what may be done about it.
 *
 * @param report without the personal data that whoever asks may not read
 */
public record RootView(@JsonUnwrapped RootReport report, List<Action> actions) {}
