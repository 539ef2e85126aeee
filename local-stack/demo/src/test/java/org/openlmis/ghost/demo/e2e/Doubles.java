package org.openlmis.ghost.demo.e2e;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for v2 rows that became more than one v3 row, without trusting ids or mappings. */
final class Doubles {

    /** One line for each v3 table that has more derived rows than roots they came from. */
    static final String FIND =
            Stream.of(
                            "geographic_levels",
                            "geographic_zones",
                            "facility_types",
                            "facility_operators",
                            "programs",
                            "facilities")
                    .map(Doubles::find)
                    .collect(Collectors.joining(" union all "));

    private Doubles() {}

    private static String find(String table) {
        return """
        select '%1$s' from (
            select count(*) as rows, count(distinct code) as codes,
                (select count(distinct root_key) from ghost.derived_row
                    where v3_table = 'referencedata.%1$s' and substring(v3_key from 15 for 1) = '5') as roots
            from referencedata.%1$s where substring(id::text from 15 for 1) = '5') as counted
        where rows <> roots or rows <> codes
        """
                .formatted(table);
    }
}
