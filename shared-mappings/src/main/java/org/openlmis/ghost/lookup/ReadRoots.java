package org.openlmis.ghost.lookup;

import java.util.Map;
import java.util.Set;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.Refused;

/**
 * What was found of the roots asked for; a root in none of the three no longer exists.
 *
 * @param aggregates complete roots, by root key
 * @param refused roots with a value that cannot be read
 * @param incomplete roots of which a landing row lacks columns that only a chunk can bring
 */
public record ReadRoots<R extends Record>(
        Map<String, Aggregate<R>> aggregates,
        Map<String, Refused> refused,
        Set<String> incomplete) {}
