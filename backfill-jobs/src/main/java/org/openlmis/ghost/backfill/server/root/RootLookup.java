package org.openlmis.ghost.backfill.server.root;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.RootRetry;
import org.openlmis.ghost.backfill.server.privacy.Masking;
import org.openlmis.ghost.backfill.server.problem.ProblemException;
import org.openlmis.ghost.backfill.server.resource.Action;
import org.openlmis.ghost.inspect.RootInspection;
import org.openlmis.ghost.inspect.RootReport;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks single roots up, and has them derived again. Thread-safe. */
public final class RootLookup {

    private static final String FIND_OBSTACLE =
            """
            select case when halted is not null then 'derivation is halted: ' || halted
                        when desired <> 'RUNNING' then 'the entity is ' || lower(desired) || ': resume it first'
                   end
              from ghost.entity where name = :entity
            """;

    private final MappingCatalogue catalogue;
    private final RootInspection inspection;
    private final RootRetry retry;
    private final Masking masking;
    private final JdbcClient target;

    RootLookup(
            MappingCatalogue catalogue,
            RootInspection inspection,
            RootRetry retry,
            Masking masking,
            JdbcClient target) {
        this.catalogue = catalogue;
        this.inspection = inspection;
        this.retry = retry;
        this.masking = masking;
        this.target = target;
    }

    /**
     * Everything about a root.
     *
     * @param key the parts of the root's key, joined with {@code /}
     * @throws ProblemException nobody knows the entity, or any such root
     * @throws IllegalArgumentException this cannot be a key of the entity
     */
    public RootView view(String entity, String key) {
        RootReport report = known(entity, key);
        return new RootView(
                new MaskedReport(masking, report).masked(), List.of(rederiveAction(entity, key)));
    }

    private RootReport known(String entity, String key) {
        if (!catalogue.entityNames().contains(entity)) {
            throw ProblemException.unknown("ENTITY", entity);
        }
        RootReport report = inspection.report(entity, key);
        if (!report.known()) {
            throw ProblemException.unknown("ROOT", entity + " " + key);
        }
        return report;
    }

    private Action rederiveAction(String entity, String key) {
        String href = RootPaths.rederive(entity, key);
        String obstacle = obstacle(entity);
        return obstacle == null
                ? Action.possible("rederive", href)
                : Action.impossible("rederive", href, obstacle);
    }

    private @Nullable String obstacle(String entity) {
        return target.sql(FIND_OBSTACLE)
                .param("entity", entity)
                .query((row, number) -> row.getString(1))
                .optional()
                .orElse(null);
    }

    /**
     * Marks a known root dirty; whoever derives dirty roots derives it, the streaming consumer
     * within a second.
     */
    public void rederive(String entity, String key) {
        known(entity, key);
        String obstacle = obstacle(entity);
        if (obstacle != null) {
            throw ProblemException.conflict(
                    "NOT_DERIVING",
                    obstacle,
                    "GET /api/v1/entities/%s tells what ends that".formatted(entity));
        }
        retry.rederive(entity, key);
    }
}
