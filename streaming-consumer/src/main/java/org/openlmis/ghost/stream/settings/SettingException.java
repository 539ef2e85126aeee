package org.openlmis.ghost.stream.settings;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A setting that nobody but the operator can mend; its message is one line that names it and the
 * remedy.
 */
public final class SettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SettingException(String message) {
        super(message);
    }

    /** The value of a setting without which nothing works. */
    static String require(String setting, @Nullable String value, String remedy) {
        if (value == null || value.isBlank()) {
            throw new SettingException(
                    "%s is not set: %s (environment variable %s)"
                            .formatted(setting, remedy, environmentVariable(setting)));
        }
        return value;
    }

    static void check(boolean good, String setting, Object value, String remedy) {
        if (!good) {
            throw new SettingException("%s=%s: %s".formatted(setting, value, remedy));
        }
    }

    private static String environmentVariable(String setting) {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
