package org.openlmis.ghost.backfill.preflight.stream;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.backfill.preflight.Code;
import org.openlmis.ghost.backfill.preflight.Finding;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.openlmis.ghost.backfill.settings.StreamSettings;
import org.openlmis.ghost.mapping.MappingCatalogue;

/** Everything that is looked at between v2 and the consumer. Immutable and thread-safe. */
public final class StreamPreflight {

    static final String KAFKA = "ghost.kafka.bootstrap-servers";
    static final String CONNECT = "ghost.connect.url";

    private final StreamSettings settings;
    private final TopicCheck topics;
    private final ConnectorCheck connector;

    public StreamPreflight(
            StreamSettings settings, SourceSettings source, MappingCatalogue catalogue) {
        this.settings = settings;
        this.topics = new TopicCheck(settings, catalogue);
        this.connector =
                new ConnectorCheck(
                        Demands.load(),
                        new CapturedNames(
                                settings.topicPrefix(), source.slot(), source.publication()));
    }

    /** What was seen of Kafka and of Connect. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        StreamSettings.Kafka kafka = settings.kafka();
        if (kafka == null || kafka.bootstrapServers() == null) {
            findings.add(notConfigured(Code.KAFKA, KAFKA, "topics are not looked at"));
        } else {
            findings.addAll(topics.findings(kafka));
        }
        StreamSettings.Connect connect = settings.connect();
        URI url = connect == null ? null : connect.url();
        if (url == null) {
            findings.add(notConfigured(Code.CONNECT, CONNECT, "the connector is not looked at"));
        } else {
            findings.addAll(connector.findings(url));
        }
        return findings;
    }

    private static Finding notConfigured(Code code, String place, String consequence) {
        return Finding.hint(
                code,
                place,
                "is not set: " + consequence,
                "set it for this application as well, if v2 is followed");
    }
}
