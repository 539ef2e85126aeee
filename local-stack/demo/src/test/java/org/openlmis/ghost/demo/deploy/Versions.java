package org.openlmis.ghost.demo.deploy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.AppInfoParser;

/** The versions that the build resolves, and everything is tested with. */
final class Versions {

    private Versions() {}

    /** A property of a POM. */
    static String property(String pom, String name) {
        Matcher property = Pattern.compile("<%1$s>(.*)</%1$s>".formatted(name)).matcher(pom);
        if (!property.find()) {
            throw new IllegalArgumentException("the POM has no property " + name);
        }
        return property.group(1);
    }

    /** The broker has the version of the clients. */
    static String ofKafka() {
        return AppInfoParser.getVersion();
    }
}
