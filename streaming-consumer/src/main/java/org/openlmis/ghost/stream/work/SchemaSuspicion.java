package org.openlmis.ghost.stream.work;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.openlmis.ghost.apply.EntityStates;
import org.openlmis.ghost.drift.Checked;
import org.openlmis.ghost.drift.DriftWatch;
import org.openlmis.ghost.drift.Finding;
import org.openlmis.ghost.drift.Side;
import org.openlmis.ghost.log.LogField;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows up events that lacked a mapped column or held a value that does not fit. If v2's schema
 * drifted, its entity is halted and loaded again afterwards. If the schema is as it should be, it
 * was otherwise when v2 logged the change, or the connector writes values in another form: what the
 * event did not bring is missing, so its entity must be loaded again as well. Thread-safe.
 */
final class SchemaSuspicion implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaSuspicion.class);
    private static final String WHY =
            "events of %s lacked mapped columns or held values that do not fit, though v2's schema is as expected: compare the"
                    + " connector's settings with the documented ones, then load again";

    private final DriftWatch watch;
    private final EntityStates entities;
    private final MappingCatalogue catalogue;
    private final Set<String> suspects = new LinkedHashSet<>();

    SchemaSuspicion(DriftWatch watch, EntityStates entities, MappingCatalogue catalogue) {
        this.watch = watch;
        this.entities = entities;
        this.catalogue = catalogue;
    }

    /** Events of these tables looked strange. */
    synchronized void suspect(Set<String> tables) {
        suspects.addAll(tables);
    }

    /** Compares the live schemas with what mappings believe. */
    @Override
    public void run() {
        Set<String> tables = taken();
        if (tables.isEmpty()) {
            watch.check();
            return;
        }
        try {
            Checked checked = watch.checkNow();
            if (checked.sides().contains(Side.V2)) {
                tables.forEach(table -> conclude(table, checked));
            } else {
                suspect(tables);
            }
        } catch (RuntimeException e) {
            suspect(tables);
            throw e;
        }
    }

    private synchronized Set<String> taken() {
        Set<String> taken = new TreeSet<>(suspects);
        suspects.clear();
        return taken;
    }

    private void conclude(String table, Checked checked) {
        String entity = catalogue.owner(table).name();
        boolean explained =
                checked.findings().stream()
                        .filter(finding -> finding.side() == Side.V2 && finding.blocking())
                        .map(Finding::entity)
                        .anyMatch(entity::equals);
        if (!explained) {
            String why = WHY.formatted(table);
            LogField.ENTITY.run(
                    entity, () -> LOG.error("reload required entity={}: {}", entity, why));
            entities.requireReload(entity, why);
        }
    }
}
