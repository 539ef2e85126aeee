package org.openlmis.ghost.demo.monitoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A query of Prometheus, read as far as the names in it: metrics, labels they are selected by, and
 * labels they are grouped or joined by. Subqueries and {@code __name__} are not read.
 */
public final class Query {

    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"(?:\\\\.|[^\"\\\\])*\"|\\[[^]]*]|\\d[\\w.]*|[A-Za-z_:][\\w:]*|=~|![=~]|\\S");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_:][\\w:]*");
    private static final Set<String> GROUPINGS =
            Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");

    private final String text;
    private final List<String> tokens;
    private final List<Selector> selectors = new ArrayList<>();
    private final Set<String> groups = new HashSet<>();
    private int at;

    private Query(String text) {
        this.text = text;
        this.tokens = TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Reads a query that Prometheus takes. */
    public static Query parse(String text) {
        Query query = new Query(text);
        while (query.at < query.tokens.size()) {
            query.step();
        }
        return query;
    }

    /** The names in it that none of these series has; empty if all are there. */
    public List<String> missing(Set<Series> series) {
        List<String> missing = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (Selector selector : selectors) {
            List<Series> taken = series.stream().filter(selector::takes).toList();
            taken.forEach(one -> found.addAll(one.labels().keySet()));
            if (taken.isEmpty()) {
                missing.add(selector.toString());
            }
        }
        groups.stream().filter(label -> !found.contains(label)).forEach(missing::add);
        return missing;
    }

    List<Selector> selectors() {
        return selectors;
    }

    Set<String> groups() {
        return groups;
    }

    @Override
    public String toString() {
        return text;
    }

    private void step() {
        String token = tokens.get(at++);
        if (GROUPINGS.contains(token)) {
            groups.addAll(parenthesised());
        } else if (NAME.matcher(token).matches() && !WORDS.contains(token) && !isFunction()) {
            selectors.add(selector(token));
        }
    }

    /** Functions have parentheses; aggregations may say first how they group. */
    private boolean isFunction() {
        return next().equals("(") || next().equals("by") || next().equals("without");
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private List<String> parenthesised() {
        List<String> names = new ArrayList<>();
        while (next().equals("(") || next().equals(",") || NAME.matcher(next()).matches()) {
            if (NAME.matcher(next()).matches()) {
                names.add(next());
            }
            at++;
        }
        at++;
        return names;
    }

    private Selector selector(String name) {
        Set<String> labels = new HashSet<>();
        Map<String, String> wanted = new HashMap<>();
        if (next().equals("{")) {
            at++;
            while (!next().equals("}")) {
                String label = tokens.get(at);
                labels.add(label);
                if (tokens.get(at + 1).equals("=")) {
                    wanted.put(label, unquoted(tokens.get(at + 2)));
                }
                at += tokens.get(at + 3).equals(",") ? 4 : 3;
            }
            at++;
        }
        return new Selector(name, labels, wanted);
    }

    private static String unquoted(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }
}
