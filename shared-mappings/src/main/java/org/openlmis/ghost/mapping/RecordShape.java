package org.openlmis.ghost.mapping;

import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a record type says about the v2 columns it reads: names, types, nullness, key; and the
 * constructor that makes one from the values of a row. Immutable and thread-safe.
 *
 * @param <T> the record
 */
public final class RecordShape<T extends Record> {

    private static final Map<Class<?>, Object> SAMPLES =
            Map.ofEntries(
                    Map.entry(int.class, 1),
                    Map.entry(Integer.class, 1),
                    Map.entry(short.class, (short) 1),
                    Map.entry(Short.class, (short) 1),
                    Map.entry(long.class, 1L),
                    Map.entry(Long.class, 1L),
                    Map.entry(boolean.class, true),
                    Map.entry(Boolean.class, true),
                    Map.entry(String.class, "1"),
                    Map.entry(BigDecimal.class, BigDecimal.ONE),
                    Map.entry(LocalDate.class, LocalDate.EPOCH),
                    Map.entry(LocalDateTime.class, LocalDate.EPOCH.atStartOfDay()),
                    Map.entry(Instant.class, Instant.EPOCH));
    private static final Map<Class<?>, Object> ZEROS =
            Map.of(int.class, 0, short.class, (short) 0, long.class, 0L, boolean.class, false);

    private final Class<T> type;
    private final List<Column> columns;
    private final MethodHandle constructor;

    private RecordShape(Class<T> type, List<Column> columns, MethodHandle constructor) {
        this.type = type;
        this.columns = columns;
        this.constructor = constructor;
    }

    /**
     * One component: the v2 column it reads, its Java type, whether null is expected, whether it is
     * part of the key.
     */
    public record Column(String name, Class<?> type, boolean nullable, boolean key) {}

    public static <T extends Record> RecordShape<T> of(Class<T> type) {
        List<Column> columns = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!SAMPLES.containsKey(component.getType())) {
                throw new IllegalArgumentException(
                        "%s.%s: v2 columns are not read as %s"
                                .formatted(
                                        type.getSimpleName(),
                                        component.getName(),
                                        component.getType()));
            }
            columns.add(column(component));
        }
        return new RecordShape<>(type, List.copyOf(columns), canonicalConstructor(type));
    }

    private static Column column(RecordComponent component) {
        return new Column(
                component.getName().toLowerCase(Locale.ROOT),
                component.getType(),
                isNullable(component.getAnnotatedType()),
                component.isAnnotationPresent(V2Key.class));
    }

    private static boolean isNullable(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(Nullable.class::equals);
    }

    private static MethodHandle canonicalConstructor(Class<?> type) {
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
        try {
            var declared = type.getDeclaredConstructor(types);
            declared.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(declared)
                    .asSpreader(Object[].class, types.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "the record %s cannot be created".formatted(type.getName()), e);
        }
    }

    public Class<T> type() {
        return type;
    }

    public List<Column> columns() {
        return columns;
    }

    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    public List<String> keyColumns() {
        return columns.stream().filter(Column::key).map(Column::name).toList();
    }

    /**
     * The record of these values, in the order of {@link #columns()}; null where a primitive is
     * expected is an error.
     */
    public T create(@Nullable Object[] values) {
        try {
            return type.cast(constructor.invoke(values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException("cannot create " + type.getSimpleName(), e);
        }
    }

    /**
     * The single column a plain accessor reads, found by filling one component at a time and
     * watching the result.
     *
     * @throws IllegalArgumentException if the function is not a plain accessor of one component
     */
    public String columnRead(Function<? super T, ?> accessor) {
        List<String> read =
                columns.stream().map(Column::name).filter(name -> isRead(accessor, name)).toList();
        if (read.size() != 1) {
            throw new IllegalArgumentException(
                    "a key must be a plain accessor of %s, but this one reads %s"
                            .formatted(type.getSimpleName(), read));
        }
        return read.get(0);
    }

    private boolean isRead(Function<? super T, ?> accessor, String name) {
        Object filled = apply(accessor, name);
        Object empty = apply(accessor, "");
        return filled != null && !filled.equals(empty);
    }

    private @Nullable Object apply(Function<? super T, ?> accessor, String filledColumn) {
        @Nullable Object[] values =
                columns.stream()
                        .map(
                                column ->
                                        column.name().equals(filledColumn)
                                                ? SAMPLES.get(column.type())
                                                : ZEROS.get(column.type()))
                        .toArray();
        return accessor.apply(create(values));
    }

    @Override
    public String toString() {
        return type.getSimpleName() + columnNames();
    }
}
