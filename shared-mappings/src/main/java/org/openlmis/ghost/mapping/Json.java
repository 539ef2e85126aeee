package org.openlmis.ghost.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object under construction, for v3's {@code extradata}: v2 facts without a place in v3 are
 * kept there under the one reserved key {@code v2}. Nulls and empty texts are left out, texts are
 * trimmed.
 */
public final class Json {

    private final Map<String, Object> entries = new LinkedHashMap<>();

    /** An object whose facts will stand under the key {@code v2}. */
    public static Json v2(int id) {
        return new Json().with("id", id);
    }

    public Json with(String key, @Nullable Object value) {
        Object kept = value instanceof String text ? Text.trimToNull(text) : value;
        if (kept != null) {
            entries.put(key, kept);
        }
        return this;
    }

    /** {@code {"v2": {…}}} in insertion order. */
    public Map<String, Object> toExtraData() {
        return Map.of("v2", Collections.unmodifiableMap(entries));
    }

    /**
     * The entries as texts in insertion order, for v3 services that take nothing else and keep no
     * place for v2; null if there are none.
     */
    public @Nullable Map<String, String> toTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((key, value) -> texts.put(key, value.toString()));
        return texts.isEmpty() ? null : Collections.unmodifiableMap(texts);
    }
}
