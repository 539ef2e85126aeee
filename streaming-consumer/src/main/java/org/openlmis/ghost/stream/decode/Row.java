package org.openlmis.ghost.stream.decode;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The landed columns of one row as an event shows them.
 *
 * @param values texts by column; unchanged TOAST values and strange columns are absent
 * @param strange columns that the event lacks, or whose value does not fit
 */
record Row(Map<String, @Nullable String> values, List<String> strange) {}
