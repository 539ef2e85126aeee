package org.openlmis.ghost.stream.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.openlmis.ghost.topic.BrokerAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that every topic exists before it is read: a topic that a producer creates by naming
 * it has as many partitions as the broker happens to like. Thread-safe.
 */
public final class Topics {

    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    private final Admin admin;
    private final Map<String, NewTopic> wanted;

    Topics(Admin admin, Collection<NewTopic> wanted) {
        this.admin = admin;
        this.wanted = wanted.stream().collect(Collectors.toMap(NewTopic::name, topic -> topic));
    }

    /**
     * Creates what is missing. Topics the broker does not let us create are named in the log; they
     * are read once they exist.
     *
     * @throws KafkaException if the broker cannot be asked; worth a retry
     */
    public void createMissing() {
        Set<String> missing = new TreeSet<>(wanted.keySet());
        missing.removeAll(await(admin.listTopics().names()));
        if (missing.isEmpty()) {
            return;
        }
        List<String> refused = new ArrayList<>();
        create(missing)
                .forEach(
                        (topic, created) -> {
                            if (!isThere(created)) {
                                refused.add(topic);
                            }
                        });
        if (!refused.isEmpty()) {
            LOG.warn(
                    "Kafka does not let this user create topics: let it, by ACL (operation CREATE), or create them like {}: {}",
                    wanted.get(refused.get(0)),
                    String.join(" ", refused));
        }
        LOG.info("created topics={}", missing.size() - refused.size());
    }

    private Map<String, KafkaFuture<Void>> create(Set<String> missing) {
        return admin.createTopics(
                        wanted.values().stream()
                                .filter(topic -> missing.contains(topic.name()))
                                .toList())
                .values();
    }

    private static boolean isThere(KafkaFuture<Void> created) {
        try {
            await(created);
            return true;
        } catch (TopicExistsException e) {
            return true;
        } catch (AuthorizationException | PolicyViolationException e) {
            return false;
        }
    }

    private static <T> T await(KafkaFuture<T> future) {
        return BrokerAnswer.await(future, KafkaException.class, KafkaException::new);
    }
}
