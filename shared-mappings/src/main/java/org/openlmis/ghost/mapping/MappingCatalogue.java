package org.openlmis.ghost.mapping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All mappings together: who lands which v2 table, in which order entities load, and who must be
 * derived again when a row of another entity changes. Immutable and thread-safe.
 */
public final class MappingCatalogue {

    private final Map<String, EntityDefinition<?>> entities = new LinkedHashMap<>();
    private final Map<String, EntityDefinition<?>> owners = new LinkedHashMap<>();
    private final Map<String, TableDeclaration<?>> tables = new LinkedHashMap<>();
    private final MappingSettings settings;

    /**
     * Refuses, with IllegalArgumentException, two owners of a table, tables nobody lands, and
     * entities that refer to each other.
     */
    public MappingCatalogue(
            Collection<? extends EntityMapping<?>> mappings, MappingSettings settings) {
        this.settings = settings;
        Map<String, EntityDefinition<?>> declared = new TreeMap<>();
        for (EntityMapping<?> mapping : mappings) {
            EntityDefinition<?> entity = Definition.of(mapping, settings);
            if (declared.put(entity.name(), entity) != null) {
                throw new IllegalArgumentException("two mappings are named " + entity.name());
            }
            entity.tables().forEach(table -> own(entity, table));
        }
        List<EntityDefinition<?>> open = new ArrayList<>(declared.values());
        while (!open.isEmpty()) {
            EntityDefinition<?> next = next(open);
            entities.put(next.name(), next);
            open.remove(next);
        }
    }

    /** The settings under which the mappings were declared. */
    public MappingSettings settings() {
        return settings;
    }

    private void own(EntityDefinition<?> entity, TableDeclaration<?> table) {
        EntityDefinition<?> other = owners.put(table.table(), entity);
        if (other != null) {
            throw new IllegalArgumentException(
                    "v2 table %s is landed by %s and by %s"
                            .formatted(table.table(), other.name(), entity.name()));
        }
        tables.put(table.table(), table);
    }

    /**
     * The entity to place next: one that refers only to entities placed before, if possible one
     * that looks up only such as well. Look-ups may go in circles: what they find later derives the
     * root again.
     */
    private EntityDefinition<?> next(List<EntityDefinition<?>> open) {
        List<EntityDefinition<?>> referable =
                open.stream().filter(entity -> isPlaced(entity, entity.referredTables())).toList();
        if (referable.isEmpty()) {
            throw new IllegalArgumentException("entities refer to each other: " + open);
        }
        return referable.stream()
                .filter(entity -> isPlaced(entity, entity.lookups().stream().map(Lookup::table)))
                .findFirst()
                .orElse(referable.get(0));
    }

    private boolean isPlaced(EntityDefinition<?> entity, Stream<String> neededTables) {
        return neededTables
                .map(this::owner)
                .allMatch(owner -> owner.equals(entity) || entities.containsKey(owner.name()));
    }

    /** All entities, each after those it refers to, and where possible after those it looks up. */
    public List<EntityDefinition<?>> entities() {
        return List.copyOf(entities.values());
    }

    public List<String> entityNames() {
        return List.copyOf(entities.keySet());
    }

    /**
     * The entity of this name; an unknown name is an IllegalArgumentException that lists the known
     * ones.
     */
    public EntityDefinition<?> entity(String name) {
        EntityDefinition<?> entity = entities.get(name);
        if (entity == null) {
            throw new IllegalArgumentException(
                    "there is no entity %s; known are %s"
                            .formatted(name, String.join(", ", entities.keySet())));
        }
        return entity;
    }

    /** The entity that lands this v2 table; IllegalArgumentException if nobody does. */
    public EntityDefinition<?> owner(String v2Table) {
        return landed(v2Table, owners);
    }

    /** Every v2 table that is landed, in load order. */
    public List<TableDeclaration<?>> tables() {
        return entities.values().stream()
                .<TableDeclaration<?>>flatMap(entity -> entity.tables().stream())
                .toList();
    }

    public @Nullable TableDeclaration<?> findTable(String v2Table) {
        return tables.get(v2Table);
    }

    /** The declaration of a landed table; IllegalArgumentException if nobody lands it. */
    public TableDeclaration<?> table(String v2Table) {
        return landed(v2Table, tables);
    }

    private static <T> T landed(String v2Table, Map<String, T> byTable) {
        T found = byTable.get(v2Table);
        if (found == null) {
            throw new IllegalArgumentException("no entity lands v2 table " + v2Table);
        }
        return found;
    }

    /**
     * The columns landed of a v2 table: its own mapping's, then those that look-ups of others read.
     * Never empty.
     */
    public List<String> landedColumns(String v2Table) {
        Set<String> columns = new LinkedHashSet<>(table(v2Table).shape().columnNames());
        dependants(v2Table)
                .forEach(dependant -> columns.addAll(dependant.lookup().shape().columnNames()));
        return List.copyOf(columns);
    }

    /** A look-up of an entity into somebody's table. */
    public record Dependant(EntityDefinition<?> entity, Lookup<?, ?> lookup) {}

    /** The look-ups answered from this v2 table. */
    public List<Dependant> dependants(String v2Table) {
        List<Dependant> dependants = new ArrayList<>();
        for (EntityDefinition<?> entity : owners.values().stream().distinct().toList()) {
            for (Lookup<?, ?> lookup : entity.lookups()) {
                if (lookup.table().equals(v2Table)) {
                    dependants.add(new Dependant(entity, lookup));
                }
            }
        }
        return dependants;
    }

    /** The other entities in whose tables an entity looks rows up. */
    public Set<String> lookedUpBy(String entity) {
        Set<String> lookedUp = new LinkedHashSet<>();
        entity(entity).lookups().forEach(lookup -> lookedUp.add(owner(lookup.table()).name()));
        lookedUp.remove(entity);
        return lookedUp;
    }

    /** A v2 column of an entity's table that holds the key of a row of another v2 table. */
    public record Referrer(EntityDefinition<?> entity, TableDeclaration<?> table, String column) {}

    /** The columns that refer to rows derived from this v2 table. */
    public List<Referrer> referrers(String v2Table) {
        Set<Referrer> referrers = new LinkedHashSet<>();
        for (EntityDefinition<?> entity : entities.values()) {
            for (TargetTable<?, ?> target : entity.targets()) {
                for (TargetColumn<?, ?> column : target.columns()) {
                    TableDeclaration<?> table = target.sourceTable();
                    String v2Column = column.v2Column();
                    if (v2Table.equals(column.referredTable())
                            && table != null
                            && v2Column != null
                            && !isOwnParent(table, v2Table, v2Column)) {
                        referrers.add(new Referrer(entity, table, v2Column));
                    }
                }
            }
        }
        return List.copyOf(referrers);
    }

    /**
     * The look-ups through which an entity's computed rows refer to rows derived from this v2
     * table, where no column of its own tables says so.
     */
    public List<Dependant> computedReferrers(String v2Table) {
        Set<String> plain = new HashSet<>();
        referrers(v2Table).forEach(referrer -> plain.add(referrer.entity().name()));
        return dependants(v2Table).stream()
                .filter(dependant -> !plain.contains(dependant.entity().name()))
                .filter(dependant -> refersTo(dependant.entity(), v2Table))
                .toList();
    }

    private static boolean refersTo(EntityDefinition<?> entity, String v2Table) {
        return entity.referredTables().anyMatch(v2Table::equals);
    }

    /** A child that names its own parent needs no other row for it. */
    private static boolean isOwnParent(TableDeclaration<?> table, String v2Table, String column) {
        TableDeclaration<?> parent = table.parent();
        return parent != null
                && parent.table().equals(v2Table)
                && table.pathColumns().contains(column);
    }
}
