package org.openlmis.ghost.inspect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.inspect.RootReport.DerivedRow;
import org.openlmis.ghost.inspect.RootReport.LandingRow;
import org.openlmis.ghost.landing.LandingTable;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.verify.DryRun.RowValues;
import org.openlmis.ghost.verify.RootCheck;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells everything about one root: what landed, what is pending, what the mapping says of it now,
 * and what v3 holds. Each part is read on its own, so parts may show moments a few milliseconds
 * apart. Writes nothing; asks the target only. Thread-safe.
 */
public final class RootInspection {

    private final Ghost ghost;
    private final RootCheck check;
    private final RootBooks books;
    private final LandedRows landed;

    /**
     * An inspection of roots in this target.
     *
     * @param target the same data source that {@code ghost} was made of
     */
    public RootInspection(Ghost ghost, DataSource target) {
        this.ghost = ghost;
        this.check = new RootCheck(ghost, target);
        this.books = new RootBooks(JdbcClient.create(target));
        this.landed = new LandedRows(new JdbcTemplate(target));
    }

    /**
     * The report on one root, known or not.
     *
     * @param key the parts of the root's key, joined with {@code /}
     * @throws IllegalArgumentException the entity is unknown, or the key cannot be one of its keys
     */
    public RootReport report(String entity, String key) {
        EntityDefinition<?> definition = ghost.catalogue().entity(entity);
        LandingTable root = table(definition.root().table());
        LandedRows.requireKey(root, key);
        return new RootReport(
                entity,
                key,
                landing(definition, key),
                books.positions(definition.tableNames()),
                books.chunk(root, key),
                books.mark(entity, key),
                books.quarantined(entity, key),
                check.dryRun(entity, key),
                derived(entity, key),
                books.remarks(entity, key),
                books.cutTexts(entity, key));
    }

    private LandingTable table(String name) {
        return LandingTable.of(ghost.catalogue().table(name), ghost.catalogue(), ghost.facts());
    }

    private List<LandingRow> landing(EntityDefinition<?> entity, String key) {
        return entity.tableNames().stream()
                .flatMap(name -> landed.of(table(name), key).stream())
                .toList();
    }

    private List<DerivedRow> derived(String entity, String key) {
        Map<String, List<RootBooks.Derived>> byTable = new LinkedHashMap<>();
        books.derived(entity, key)
                .forEach(
                        row ->
                                byTable.computeIfAbsent(row.v3Table(), any -> new ArrayList<>())
                                        .add(row));
        List<DerivedRow> rows = new ArrayList<>();
        byTable.forEach((table, derived) -> rows.addAll(held(entity, table, derived)));
        return rows;
    }

    private List<DerivedRow> held(String entity, String table, List<RootBooks.Derived> derived) {
        List<RowValues> held =
                check.held(entity, table, derived.stream().map(RootBooks.Derived::v3Key).toList());
        return derived.stream()
                .map(
                        row ->
                                new DerivedRow(
                                        table,
                                        row.v3Key(),
                                        row.leaving(),
                                        row.retired(),
                                        held.stream()
                                                .filter(one -> one.key().equals(row.v3Key()))
                                                .toList()))
                .toList();
    }
}
