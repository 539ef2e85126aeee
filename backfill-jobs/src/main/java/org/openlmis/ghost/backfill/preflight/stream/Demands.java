package org.openlmis.ghost.backfill.preflight.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the connector must be configured with: the file that deployments give to Connect. Immutable.
 *
 * @param file every setting in it
 */
record Demands(Map<String, String> file) {

    static final String TABLES = "table.include.list";
    static final String SECRETS = "column.exclude.list";
    static final String BEAT = "heartbeat.interval.ms";
    static final String BEAT_QUERY = "heartbeat.action.query";

    private static final String RESOURCE = "/ghost-v2.json";

    /** Where v2 is, and how hurried and how patient the connector is, differs by deployment. */
    private static final Pattern FREE =
            Pattern.compile(
                    "database\\..*|topic\\.creation\\..*|producer\\.override\\..*|heartbeat\\..*"
                            + "|.*\\.interval\\.ms|.*\\.retries|.*\\.delay\\.ms|.*\\.wait\\.ms"
                            + "|message\\.prefix\\.include\\.list|table\\.include\\.list"
                            + "|column\\.exclude\\.list");

    static Demands load() {
        try (InputStream json =
                Objects.requireNonNull(Demands.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new Demands(
                    JsonMapper.shared()
                            .readValue(json, new TypeReference<TreeMap<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** The settings that differ from what they must be, with what they must be. */
    Map<String, String> broken(Map<String, String> configuration, CapturedNames names) {
        Map<String, String> demanded = new TreeMap<>(file);
        demanded.putAll(names.settings());
        demanded.entrySet()
                .removeIf(
                        each ->
                                FREE.matcher(each.getKey()).matches()
                                        || each.getValue()
                                                .equals(configuration.get(each.getKey())));
        return demanded;
    }

    /** Tables the connector must capture and does not; without a list it captures all. */
    List<String> tablesLeftOut(Map<String, String> configuration) {
        String included = configuration.get(TABLES);
        return included == null ? List.of() : unmatched(TABLES, included);
    }

    /** Columns that must stay in v2 and do not. */
    List<String> secretsLetOut(Map<String, String> configuration) {
        return unmatched(SECRETS, configuration.getOrDefault(SECRETS, ""));
    }

    String value(String setting) {
        return file.getOrDefault(setting, "");
    }

    private List<String> unmatched(String setting, String expressions) {
        List<Pattern> patterns =
                Stream.of(expressions.split("\\s*,\\s*"))
                        .map(each -> Pattern.compile(each, Pattern.CASE_INSENSITIVE))
                        .toList();
        return Stream.of(value(setting).split(","))
                .map(name -> name.replace("\\", ""))
                .filter(name -> patterns.stream().noneMatch(each -> each.matcher(name).matches()))
                .toList();
    }
}
