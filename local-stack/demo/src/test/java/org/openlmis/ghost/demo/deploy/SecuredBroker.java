package org.openlmis.ghost.demo.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.openlmis.ghost.servers.kafka.KafkaOptions;
import org.openlmis.ghost.servers.kafka.KafkaServer;
import org.openlmis.ghost.servers.process.Directories;
import org.openlmis.ghost.servers.process.Ports;

/**
 * A broker that a country already has: TLS with a certificate of its own, and a user with a
 * password (SASL/SCRAM).
 */
final class SecuredBroker implements AutoCloseable {

    private static final String USER = "ghost";
    private static final String PASSWORD = "a-password";
    private static final String LISTENER = "SECURED";
    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final int ITERATIONS = 4096;

    private final Path directory;
    private final int port;
    private final KafkaServer server;

    private SecuredBroker(Path directory, int port, KafkaServer server) {
        this.directory = directory;
        this.port = port;
        this.server = server;
    }

    static SecuredBroker start() throws Exception {
        Path directory = Directories.temporary("ghost-secured-kafka-");
        makeCertificate(directory);
        int port = Ports.free();
        KafkaServer server = KafkaServer.start(options(directory, port));
        SecuredBroker broker = new SecuredBroker(directory, port, server);
        broker.createUser();
        return broker;
    }

    /** What both applications are told, as {@code docs/deploy.md} says it. */
    Map<String, String> environment() {
        return Map.of(
                "GHOST_KAFKA_BOOTSTRAPSERVERS",
                "127.0.0.1:" + port,
                "GHOST_KAFKA_PROPERTIES_SECURITY_PROTOCOL",
                "SASL_SSL",
                "GHOST_KAFKA_PROPERTIES_SASL_MECHANISM",
                MECHANISM,
                "GHOST_KAFKA_PROPERTIES_SSL_TRUSTSTORE_LOCATION",
                directory.resolve("ca.pem").toString(),
                "GHOST_KAFKA_PROPERTIES_SSL_TRUSTSTORE_TYPE",
                "PEM",
                "GHOST_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(USER, PASSWORD));
    }

    /** The names of all topics, asked by the listener without TLS. */
    Set<String> topics() throws ExecutionException, InterruptedException {
        try (Admin admin = admin()) {
            return admin.listTopics().names().get();
        }
    }

    @Override
    public void close() {
        server.close();
        Directories.remove(directory);
    }

    private static KafkaOptions options(Path directory, int port) {
        return KafkaOptions.defaults()
                .withListener(LISTENER, port)
                .with(
                        "listener.security.protocol.map",
                        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,%s:SASL_SSL".formatted(LISTENER))
                .with("sasl.enabled.mechanisms", MECHANISM)
                .with(
                        "listener.name.secured.scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;")
                .with("ssl.keystore.location", directory.resolve("broker.p12").toString())
                .with("ssl.keystore.type", "PKCS12")
                .with("ssl.keystore.password", PASSWORD);
    }

    private static void makeCertificate(Path directory) throws IOException, InterruptedException {
        keytool(
                directory,
                "-genkeypair -alias broker -keyalg EC -dname CN=broker -ext san=ip:127.0.0.1 -validity 2");
        keytool(directory, "-exportcert -alias broker -rfc -file ca.pem");
    }

    private static void keytool(Path directory, String arguments)
            throws IOException, InterruptedException {
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String command =
                "%s %s -keystore broker.p12 -storetype PKCS12 -storepass %s"
                        .formatted(keytool, arguments, PASSWORD);
        Process process =
                new ProcessBuilder(List.of(command.split(" ")))
                        .directory(directory.toFile())
                        .inheritIO()
                        .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed");
        }
    }

    private void createUser() throws Exception {
        var info = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        try (Admin admin = admin()) {
            admin.alterUserScramCredentials(
                            List.of(new UserScramCredentialUpsertion(USER, info, PASSWORD)))
                    .all()
                    .get(20, TimeUnit.SECONDS);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", server.bootstrapServers()));
    }
}
