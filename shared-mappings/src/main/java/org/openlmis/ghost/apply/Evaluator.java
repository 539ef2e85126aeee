package org.openlmis.ghost.apply;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openlmis.ghost.dirty.Waiting;
import org.openlmis.ghost.lookup.AggregateReader;
import org.openlmis.ghost.lookup.ReadRoots;
import org.openlmis.ghost.lookup.Reference;
import org.openlmis.ghost.lookup.References;
import org.openlmis.ghost.lookup.RootSizes;
import org.openlmis.ghost.lookup.SelfReferences;
import org.openlmis.ghost.lookup.V2Source;
import org.openlmis.ghost.mapping.Aggregate;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.Refused;
import org.openlmis.ghost.mapping.Rule;
import org.openlmis.ghost.schema.SchemaFacts;

/**
 * Says for a batch of roots which v3 rows they demand, reading landing rows (to derive) or v2
 * itself (to verify): the same code for both. Writes nothing. Thread-safe.
 */
public final class Evaluator {

    private static final Waiting INCOMPLETE =
            new Waiting(
                    Waiting.INCOMPLETE,
                    null,
                    null,
                    "an event came without unchanged columns; a chunk will bring them",
                    null);

    private final AggregateReader reader;
    private final RootSizes sizes;
    private final References references;
    private final SelfReferences selfReferences;
    private final MappingCatalogue catalogue;
    private final SchemaFacts facts;

    public Evaluator(
            AggregateReader reader,
            RootSizes sizes,
            References references,
            SelfReferences selfReferences,
            MappingCatalogue catalogue,
            SchemaFacts facts) {
        this.reader = reader;
        this.sizes = sizes;
        this.references = references;
        this.selfReferences = selfReferences;
        this.catalogue = catalogue;
        this.facts = facts;
    }

    /**
     * The same roots in batches that are small enough to be evaluated together.
     *
     * @param mostRows v2 rows in a batch, unless one root alone has more
     */
    public List<List<String>> batches(
            V2Source source, EntityDefinition<?> entity, List<String> rootKeys, long mostRows) {
        return sizes.batches(source, entity, rootKeys, mostRows);
    }

    /** The outcome of every root asked for, in the order asked. */
    public <R extends Record> Map<String, Outcome> evaluate(
            V2Source source, EntityDefinition<R> entity, List<String> rootKeys) {
        try {
            return evaluateTogether(source, entity, rootKeys);
        } catch (Refused unreadable) {
            if (rootKeys.size() == 1) {
                return Map.of(rootKeys.get(0), new Outcome.Refusal(unreadable));
            }
            int middle = rootKeys.size() / 2;
            Map<String, Outcome> outcomes =
                    new LinkedHashMap<>(evaluate(source, entity, rootKeys.subList(0, middle)));
            outcomes.putAll(evaluate(source, entity, rootKeys.subList(middle, rootKeys.size())));
            return outcomes;
        }
    }

    /** Throws {@link Refused} if a row that some root looks up cannot be read. */
    private <R extends Record> Map<String, Outcome> evaluateTogether(
            V2Source source, EntityDefinition<R> entity, Collection<String> rootKeys) {
        ReadRoots<R> read = reader.read(source, entity, rootKeys);
        Set<String> inCycles = selfReferences.inCycles(source, entity, read.aggregates().keySet());
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        List<RootRows<R>> candidates = new ArrayList<>();
        for (String key : rootKeys) {
            Aggregate<R> aggregate = read.aggregates().get(key);
            if (aggregate == null) {
                outcomes.put(key, unreadable(key, read));
            } else {
                outcomes.put(key, new Outcome.Gone());
                consider(entity, aggregate, inCycles, candidates, outcomes);
            }
        }
        complete(candidates, outcomes);
        return outcomes;
    }

    private static Outcome unreadable(String key, ReadRoots<?> read) {
        Refused refused = read.refused().get(key);
        if (refused != null) {
            return new Outcome.Refusal(refused);
        }
        return read.incomplete().contains(key) ? new Outcome.Waits(INCOMPLETE) : new Outcome.Gone();
    }

    private <R extends Record> void consider(
            EntityDefinition<R> entity,
            Aggregate<R> aggregate,
            Set<String> inCycles,
            List<RootRows<R>> candidates,
            Map<String, Outcome> outcomes) {
        try {
            if (inCycles.contains(aggregate.rootKey())) {
                throw cycle(entity, aggregate);
            }
            entity.rules().forEach(rule -> check(entity, rule, aggregate));
            candidates.add(RootRows.of(entity, aggregate, facts));
        } catch (RuntimeException e) {
            outcomes.put(
                    aggregate.rootKey(),
                    new Outcome.Refusal(refused(entity, aggregate.rootKey(), e)));
        }
    }

    private static Refused cycle(EntityDefinition<?> entity, Aggregate<?> aggregate) {
        return new Refused(
                "REFERENCE_CYCLE",
                entity.root().table(),
                String.join(", ", SelfReferences.columns(entity)),
                aggregate.rootKey(),
                "this row is its own ancestor; give one row of the cycle another parent in v2");
    }

    private static <R extends Record> void check(
            EntityDefinition<R> entity, Rule<R> rule, Aggregate<R> aggregate) {
        if (rule.violated().test(aggregate)) {
            throw new Refused(
                    rule.code(),
                    entity.root().table(),
                    rule.column(),
                    rule.value().apply(aggregate.root()),
                    rule.message());
        }
    }

    /**
     * A defect of a mapping must not stop the others: it quarantines the root it met, and says so.
     */
    private static Refused refused(EntityDefinition<?> entity, String key, RuntimeException e) {
        return e instanceof Refused refused
                ? refused
                : new Refused(
                        "MAPPING_FAILED",
                        entity.root().table(),
                        null,
                        key,
                        "the mapping failed: " + e);
    }

    /**
     * Candidates may refer to each other: each time one turns out to wait, those that refer to it
     * are looked at again, until no more change.
     */
    private <R extends Record> void complete(
            List<RootRows<R>> candidates, Map<String, Outcome> outcomes) {
        Set<Reference> needed = new HashSet<>();
        candidates.forEach(candidate -> needed.addAll(candidate.references()));
        Map<Reference, Reference.State> states = references.resolve(needed);
        Map<String, RootRows<R>> open = new LinkedHashMap<>();
        candidates.forEach(candidate -> open.put(candidate.rootKey(), candidate));
        var known = new KnownRows<>(states, open, outcomes);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (RootRows<R> candidate : List.copyOf(open.values())) {
                Waiting waiting = candidate.waitsFor(known, catalogue);
                if (waiting != null) {
                    outcomes.put(candidate.rootKey(), new Outcome.Waits(waiting));
                    open.remove(candidate.rootKey());
                    changed = true;
                }
            }
        }
        open.forEach(
                (key, candidate) -> {
                    try {
                        outcomes.put(key, candidate.finished(known));
                    } catch (RuntimeException e) {
                        outcomes.put(key, new Outcome.Refusal(refused(candidate.entity(), key, e)));
                    }
                });
    }
}
