package org.openlmis.ghost.demo.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryTests {

    @Test
    void findsMetricsAmongFunctionsAndWords() {
        Query query =
                Query.parse(
                        "histogram_quantile(0.5, sum by (le) (rate(a_bucket[5m]))) > 1e3"
                                + " and on (job) max(b offset 15m) without (x, y) or vector(0)");

        assertThat(query.selectors()).extracting(Selector::name).containsExactly("a_bucket", "b");
        assertThat(query.groups()).containsExactlyInAnyOrder("le", "job", "x", "y");
    }

    @Test
    void readsTheLabelsOfSelectors() {
        Query query = Query.parse("sum(a{b=\"1\", c!=\"by (x)\", d=~\"2|3\"} == bool 1) / e{}");

        assertThat(query.selectors())
                .containsExactly(
                        new Selector("a", Set.of("b", "c", "d"), Map.of("b", "1")),
                        new Selector("e", Set.of(), Map.of()));
    }

    @Test
    void missesMetricsValuesAndGroupsThatNobodyHas() {
        Query query = Query.parse("sum by (c) (a{b=\"1\"}) + d");
        Series series = new Series("a", Map.of("b", "2"));

        assertThat(query.missing(Set.of(series))).hasSize(3);
        assertThat(
                        query.missing(
                                Set.of(
                                        new Series("a", Map.of("b", "1", "c", "2")),
                                        new Series("d", Map.of()))))
                .isEmpty();
    }
}
