package org.openlmis.ghost.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openlmis.ghost.testing.ReferenceServer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows are looked up in SQL and handed out in Java: both must mean the same by equal. */
class MatchIT {

    private static final List<String> TEXTS =
            List.of(
                    "EM1",
                    " em1\t",
                    "e m\n1",
                    "\u000Bem1\f\r",
                    "\u00A0EM1",
                    "E\u00A0M1",
                    "E\u2003M1",
                    "Çédille ÄÖÜ",
                    "ÇÉDILLE äöü",
                    "ΣΊΣΥΦΟΣ",
                    "σίσυφοσ",
                    "İstanbul",
                    "istanbul",
                    "STRASSE",
                    "straße",
                    "0070",
                    " 70\t",
                    "0 70",
                    "00",
                    "0",
                    " 0\n",
                    "",
                    " ");

    private record Pair(String one, String other, boolean equal) {}

    @ParameterizedTest
    @EnumSource
    void meansTheSameInJavaAndInSql(Match match) {
        assertThat(pairsComparedInSql(match))
                .hasSize(TEXTS.size() * TEXTS.size())
                .allSatisfy(
                        pair ->
                                assertThat(areEqual(match, pair))
                                        .as("%s equals %s", pair.one(), pair.other())
                                        .isEqualTo(pair.equal()));
    }

    private static boolean areEqual(Match match, Pair pair) {
        Object one = match.normalise(pair.one());
        return one != null && one.equals(match.normalise(pair.other()));
    }

    private static List<Pair> pairsComparedInSql(Match match) {
        String[] texts = TEXTS.toArray(String[]::new);
        return JdbcClient.create(ReferenceServer.newV3())
                .sql(
                        "select one, other, coalesce(%s = %s, false) as equal from unnest(?) one, unnest(?) other"
                                .formatted(match.sql("one"), match.sql("other")))
                .params(texts, texts)
                .query(Pair.class)
                .list();
    }
}
