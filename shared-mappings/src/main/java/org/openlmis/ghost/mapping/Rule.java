package org.openlmis.ghost.mapping;

import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A reason to refuse a root: v3 cannot hold it, so it goes to quarantine until v2 is repaired.
 *
 * @param code capitals, counted by this name
 * @param column the v2 column at fault
 * @param value its value, for the operator
 * @param message what is wrong and what repairs it
 * @param violated whether this root breaks the rule
 */
public record Rule<R extends Record>(
        String code,
        String column,
        Function<? super R, ? extends @Nullable Object> value,
        String message,
        Predicate<Aggregate<R>> violated) {}
