package org.openlmis.ghost.verify;

import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.landing.Lsn;
import org.openlmis.ghost.mapping.EntityDefinition;

/** What the steps of verifying one entity share. */
record EntityContext(
        Ghost ghost,
        EntityDefinition<?> entity,
        VerificationOptions options,
        Snapshot target,
        Demands demands,
        RootKeys keys,
        V3Comparison comparison,
        Landed landed) {

    static EntityContext of(
            Ghost ghost,
            String name,
            Snapshot target,
            Snapshot replica,
            VerificationOptions options) {
        EntityDefinition<?> entity = ghost.catalogue().entity(name);
        LandingTable root = LandingTable.of(entity.root(), ghost.catalogue(), ghost.facts());
        return new EntityContext(
                ghost,
                entity,
                options,
                target,
                new Demands(ghost.evaluator(), entity, replica, target.jdbc()),
                new RootKeys(root, target.jdbc(), replica.jdbc()),
                new V3Comparison(entity, target.jdbc()),
                new Landed(target.jdbc()));
    }

    /** A position that v2's replica has reached: everything read from it before lies below. */
    Lsn position() {
        return ghost.generations().replayed();
    }

    /** What the system itself says of the entity, now. */
    EntityReport.Books books() {
        return ghost.entities().all().stream()
                .filter(status -> status.name().equals(entity.name()))
                .map(status -> new EntityReport.Books(status.generation(), status.isBalanced()))
                .findFirst()
                .orElse(new EntityReport.Books(0, true));
    }
}
