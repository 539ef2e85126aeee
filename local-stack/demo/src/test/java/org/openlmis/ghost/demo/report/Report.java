package org.openlmis.ghost.demo.report;

import java.util.List;

/**
 * One report over rows that v2 and v3 each have in their own tables.
 *
 * @param of the v2 tables whose ids the report's first columns hold, in order
 * @param v2 the rows by v2's tables, a common table expression
 * @param v3 the same by v3's tables
 * @param numbers what is computed from these rows
 */
record Report(List<String> of, String v2, String v3, String numbers) {

    String onV2() {
        return v2 + numbers;
    }

    String onV3() {
        return v3 + numbers;
    }
}
