package org.openlmis.ghost.demo.deploy;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings that the documentation names, as environment variables. */
final class SettingNames {

    private static final Pattern SETTING =
            Pattern.compile("`(ghost\\.[a-z.<>*-]*)(?:\\{([a-z,-]+)})?([a-z.<>*-]*)`");

    private SettingNames() {}

    /** Expressions that match the variables; a star or a name in brackets stands for any text. */
    static Set<String> in(String documentation) {
        Set<String> names = new TreeSet<>();
        Matcher settings = SETTING.matcher(documentation);
        while (settings.find()) {
            String choices = settings.group(2) == null ? "" : settings.group(2);
            for (String choice : choices.split(",")) {
                names.add(variable(settings.group(1) + choice + settings.group(3)));
            }
        }
        return names;
    }

    private static String variable(String setting) {
        return setting.replace("-", "")
                .replaceAll("\\*|<\\w+>", "ANY")
                .replace('.', '_')
                .toUpperCase(Locale.ROOT)
                .replace("ANY", "\\w+");
    }
}
