package org.openlmis.ghost.demo.deploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** {@code compose/compose.yaml}, read as far as the checks ask for. */
final class ComposeFile {

    private static final String PATH = "compose/compose.yaml";
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)");

    private final String text = Repository.text(PATH);
    private final Map<String, Object> document = new Yaml().load(text);

    Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> services = new LinkedHashMap<>();
        map(document.get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    Map<String, Object> service(String name) {
        return map(map(document.get("services")).get(name));
    }

    /** The services that go on until they are stopped. */
    Map<String, Map<String, Object>> lastingServices() {
        return services().entrySet().stream()
                .filter(service -> "unless-stopped".equals(service.getValue().get("restart")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A service's environment, variables not yet filled in. */
    Map<String, Object> environment(String service) {
        return map(service(service).getOrDefault("environment", Map.of()));
    }

    /** The names of all variables that {@code .env} may set. */
    Set<String> variables() {
        Set<String> names = new TreeSet<>();
        Matcher variables = VARIABLE.matcher(text);
        while (variables.find()) {
            names.add(variables.group(1));
        }
        return names;
    }

    /** The files of all secrets, by name. */
    Map<String, String> secretFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        map(document.get("secrets"))
                .forEach((name, secret) -> files.put(name, "" + map(secret).get("file")));
        return files;
    }

    /** What a key lists, as texts; empty if it is missing. */
    static List<String> texts(Map<String, Object> service, String key) {
        return service.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // YAML maps have texts as keys here
    static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }
}
