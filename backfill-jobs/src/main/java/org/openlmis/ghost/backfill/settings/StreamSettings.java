package org.openlmis.ghost.backfill.settings;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where v2's changes flow. The backfill never reads them; it only looks whether the way is open.
 *
 * @param kafka the brokers; not looked at if null
 * @param connect Kafka Connect's REST interface; not looked at if null
 * @param topicPrefix what the names of all topics begin with
 */
@ConfigurationProperties("ghost")
public record StreamSettings(
        @Nullable Kafka kafka, @Nullable Connect connect, @DefaultValue("v2") String topicPrefix) {

    /**
     * Kafka.
     *
     * @param bootstrapServers {@code host:port}, separated by commas
     */
    public record Kafka(@Nullable String bootstrapServers) {}

    /**
     * Kafka Connect.
     *
     * @param url such as {@code http://localhost:8083}
     */
    public record Connect(@Nullable URI url) {}
}
