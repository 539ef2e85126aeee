package org.openlmis.ghost.mapping;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything one mapping declared: the single source of landing tables, topics, load order, SQL and
 * documentation. Immutable and thread-safe.
 *
 * @param name the entity, lower case
 * @param mapping the class that declared it
 * @param root the v2 root table
 * @param tables the root table first, then children, parents before their own children
 * @param lookups in the order declared, so that an earlier one can ask for a later one
 * @param nativeValues questions about rows that v3 created itself
 * @param rules reasons to refuse a root
 * @param remarks what is worth knowing about a root that is derived nevertheless
 * @param targets v3 tables, parents first
 */
public record EntityDefinition<R extends Record>(
        String name,
        Class<?> mapping,
        TableDeclaration<R> root,
        List<TableDeclaration<?>> tables,
        List<Lookup<?, ?>> lookups,
        List<NativeValue<R>> nativeValues,
        List<Rule<R>> rules,
        List<Function<Aggregate<R>, List<Remark>>> remarks,
        List<TargetTable<R, ?>> targets) {

    /** The v2 tables this entity lands. */
    public List<String> tableNames() {
        return tables.stream().map(TableDeclaration::table).toList();
    }

    /** The v2 tables whose derived rows this entity refers to, itself included if it does. */
    public Stream<String> referredTables() {
        return targets.stream()
                .flatMap(target -> target.columns().stream())
                .filter(TargetColumn::isReference)
                .map(column -> String.valueOf(column.referredTable()))
                .distinct();
    }

    @Override
    public String toString() {
        return name;
    }
}
