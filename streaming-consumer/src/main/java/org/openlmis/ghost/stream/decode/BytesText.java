package org.openlmis.ghost.stream.decode;

import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Bytes, which Connect's JSON carries in base64, in PostgreSQL's hexadecimal form. */
final class BytesText implements ColumnText {

    @Override
    public @Nullable String of(JsonToken token, String raw) {
        if (token != JsonToken.VALUE_STRING) {
            return null;
        }
        try {
            return "\\x" + HexFormat.of().formatHex(Base64.getDecoder().decode(raw));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
