package org.openlmis.ghost.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openlmis.ghost.testing.Mappings;

/** How much text a v2 column may hold. */
final class V2Room {

    private static final Pattern LIMITED = Pattern.compile("character varying\\((\\d+)\\)");

    private V2Room() {}

    static int of(String table, String column) {
        Matcher limit = LIMITED.matcher(Mappings.FACTS.v2Table(table).column(column).type());
        return limit.matches() ? Integer.parseInt(limit.group(1)) : Integer.MAX_VALUE;
    }
}
