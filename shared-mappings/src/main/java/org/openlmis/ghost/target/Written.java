package org.openlmis.ghost.target;

import java.util.Map;
import java.util.Set;

/**
 * What writing did.
 *
 * @param rows v3 rows inserted, updated or deleted, by root; roots without any are absent
 * @param appeared roots with v3 rows that were not there before
 * @param vanished roots that lost v3 rows, or whose rows are leaving, since they were last written
 */
public record Written(Map<String, Long> rows, Set<String> appeared, Set<String> vanished) {}
