package org.openlmis.ghost.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether two processes derive an entity by the same mapping: a fingerprint of what it
 * declares, of the mapping's class and of the settings. Helper classes of the mapping are not
 * looked at.
 */
public final class MappingVersion {

    private static final int DIGITS = 12;

    private MappingVersion() {}

    /** Twelve hexadecimal digits, the same in every process of the same build and settings. */
    public static String of(EntityDefinition<?> entity, MappingSettings settings) {
        MessageDigest digest = sha256();
        digest.update(declared(entity).getBytes(StandardCharsets.UTF_8));
        digest.update(code(entity.mapping()));
        digest.update(settings.fingerprint().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static String declared(EntityDefinition<?> entity) {
        StringBuilder text = new StringBuilder(entity.name());
        entity.tables()
                .forEach(
                        table ->
                                text.append('\n')
                                        .append(table.table())
                                        .append(table.shape().columnNames())
                                        .append(table.pathColumns()));
        entity.lookups()
                .forEach(
                        lookup ->
                                text.append('\n')
                                        .append(lookup.table())
                                        .append(lookup.foundColumns())
                                        .append(lookup.shape().columnNames()));
        entity.rules().forEach(rule -> text.append('\n').append(rule.code()));
        entity.targets().forEach(target -> describe(target, text));
        return text.toString();
    }

    private static void describe(TargetTable<?, ?> target, StringBuilder text) {
        text.append('\n').append(target.name()).append(target.key());
        target.columns()
                .forEach(
                        column ->
                                text.append(' ')
                                        .append(column.name())
                                        .append(':')
                                        .append(column.kind())
                                        .append(':')
                                        .append(column.referredTable()));
    }

    private static byte[] code(Class<?> mapping) {
        String file = mapping.getName().replace('.', '/') + ".class";
        try (InputStream code = mapping.getClassLoader().getResourceAsStream(file)) {
            return code == null ? new byte[0] : code.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the class file of %s cannot be read".formatted(file), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
