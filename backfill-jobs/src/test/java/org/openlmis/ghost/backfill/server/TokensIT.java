package org.openlmis.ghost.backfill.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.backfill.server.security.GeneratedOperator;
import org.openlmis.ghost.backfill.testing.Databases;
import org.openlmis.ghost.backfill.testing.Persons;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** The operations server where somebody else issues tokens, and nobody has a password. */
class TokensIT {

    private static final Databases DATABASES = Databases.create();
    private static final String PAUSE = "/api/v1/entities/programs/pause";

    private static RSAKey key;
    private static HttpServer issuer;
    private static ConfigurableApplicationContext server;
    private static ServerClient client;

    @BeforeAll
    static void start() throws IOException, JOSEException {
        key = newKey();
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext(
                "/keys",
                exchange -> {
                    byte[] keys =
                            new JWKSet(key.toPublicJWK())
                                    .toString()
                                    .getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                    exchange.close();
                });
        issuer.start();
        server =
                new SpringApplicationBuilder(ServerConfiguration.class)
                        .run(
                                DATABASES
                                        .settingsWithoutPersons(
                                                "--server.port=0",
                                                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=http://localhost:%d/keys"
                                                        .formatted(issuer.getAddress().getPort()),
                                                "--ghost.server.jwt.roles-claim=realm_access.roles",
                                                "--ghost.server.jwt.name-claim=preferred_username")
                                        .toArray(String[]::new));
        client = new ServerClient(server.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        server.close();
        issuer.stop(0);
    }

    @Test
    void takesRolesAndNameFromTheToken() {
        assertThat(bearer("eve", "VIEWER").get("/api/v1/status").status()).isEqualTo(200);
        assertThat(bearer("eve", "VIEWER").post(PAUSE).code()).isEqualTo("ROLE_MISSING");
        assertThat(bearer("ada", "OPERATOR").post(PAUSE).status()).isEqualTo(200);
        assertThat(DATABASES.v3Texts("select actor || ' ' || outcome from ghost.audit order by id"))
                .containsExactly("eve REFUSED", "ada DONE");
    }

    @Test
    void refusesTokensThatAreForgedOldOrWithoutARole() throws JOSEException {
        Instant now = Instant.now();

        assertThat(bearer("eve", "auditor").get("/api/v1/status").code()).isEqualTo("ROLE_MISSING");
        assertThat(
                        client.authorized(
                                        "Bearer "
                                                + token(
                                                        key,
                                                        "ada",
                                                        "OPERATOR",
                                                        now.minusSeconds(600)))
                                .get("/api/v1/status")
                                .code())
                .isEqualTo("WRONG_CREDENTIALS");
        assertThat(
                        client.authorized("Bearer " + token(newKey(), "ada", "OPERATOR", now))
                                .get("/api/v1/status")
                                .status())
                .isEqualTo(401);
    }

    @Test
    void needsNoGeneratedPassword() {
        assertThat(server.getBean(GeneratedOperator.class).announcement()).isNull();
        assertThat(client.as(Persons.OPERATOR).get("/api/v1/status").status()).isEqualTo(401);
    }

    private static ServerClient bearer(String name, String role) {
        return client.authorized("Bearer " + token(key, name, role, Instant.now()));
    }

    private static String token(RSAKey signer, String name, String role, Instant issued) {
        JwtClaimsSet claims =
                JwtClaimsSet.builder()
                        .subject("4711")
                        .issuedAt(issued)
                        .expiresAt(issued.plusSeconds(60))
                        .claim("preferred_username", name)
                        .claim("realm_access", Map.of("roles", List.of("offline_access", role)))
                        .build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).keyId("the-key").build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(signer)))
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }

    private static RSAKey newKey() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID("the-key").generate();
    }
}
