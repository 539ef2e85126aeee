package org.openlmis.ghost.backfill.server.status;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openlmis.ghost.backfill.server.status.Concern.Severity;
import org.openlmis.ghost.backfill.throttle.WaitingWorker;

/** What is to be told about loads that wait for the throttle. */
final class ThrottleConcerns {

    private ThrottleConcerns() {}

    /** One for each entity, with what its first worker waits for. */
    static List<Concern> of(List<WaitingWorker> waiting) {
        Map<String, List<WaitingWorker>> byEntity =
                waiting.stream()
                        .collect(
                                Collectors.groupingBy(
                                        WaitingWorker::entity, TreeMap::new, Collectors.toList()));
        return byEntity.entrySet().stream()
                .map(
                        each ->
                                new Concern(
                                        "THROTTLED",
                                        Severity.NOTICE,
                                        each.getKey(),
                                        "workers that wait: %d; %s"
                                                .formatted(
                                                        each.getValue().size(),
                                                        each.getValue().get(0).detail()),
                                        "wait, or change the throttle",
                                        "/api/v1/throttle"))
                .toList();
    }
}
