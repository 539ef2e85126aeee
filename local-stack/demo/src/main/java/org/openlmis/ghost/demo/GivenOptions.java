package org.openlmis.ghost.demo;

import java.time.ZoneId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.console.DemoFailure;
import org.openlmis.ghost.demo.stack.Access;
import org.openlmis.ghost.demo.stack.Databases;
import picocli.CommandLine.Option;

/** The options that name databases which somebody else created. */
final class GivenOptions {

    @Option(
            names = "--source-url",
            paramLabel = "URL",
            description =
                    "JDBC URL of v2's primary, such as jdbc:postgresql://host:5432/open_lmis; its"
                            + " server needs wal_level=logical.")
    private @Nullable String sourceUrl;

    @Option(
            names = "--source-username",
            paramLabel = "NAME",
            description = "User of v2's primary and replica, unless the URLs name it.")
    private @Nullable String sourceUsername;

    @Option(names = "--source-password", paramLabel = "PASSWORD", description = "Its password.")
    private @Nullable String sourcePassword;

    @Option(
            names = "--replica-url",
            paramLabel = "URL",
            description = "JDBC URL of v2's read replica (default: the primary).")
    private @Nullable String replicaUrl;

    @Option(
            names = "--target-url",
            paramLabel = "URL",
            description = "JDBC URL of the v3 database, which has v3's schemas.")
    private @Nullable String targetUrl;

    @Option(
            names = "--target-username",
            paramLabel = "NAME",
            description = "User of the v3 database, unless the URL names it.")
    private @Nullable String targetUsername;

    @Option(names = "--target-password", paramLabel = "PASSWORD", description = "Its password.")
    private @Nullable String targetPassword;

    /**
     * The given databases, null if none is.
     *
     * @throws DemoFailure if some are missing, or a URL is none
     */
    @Nullable Databases databases(ZoneId timezone) {
        if (sourceUrl == null && targetUrl == null) {
            refuseOthers();
            return null;
        }
        Access primary = access("--source-url", sourceUrl, sourceUsername, sourcePassword);
        return new Databases(
                primary,
                replicaUrl == null
                        ? primary
                        : access("--replica-url", replicaUrl, sourceUsername, sourcePassword),
                access("--target-url", targetUrl, targetUsername, targetPassword),
                timezone);
    }

    private void refuseOthers() {
        Stream.of(replicaUrl, sourceUsername, sourcePassword, targetUsername, targetPassword)
                .filter(given -> given != null)
                .findFirst()
                .ifPresent(
                        given -> {
                            throw DemoFailure.ofArguments(
                                    "given databases need both --source-url and --target-url");
                        });
    }

    private static Access access(
            String option,
            @Nullable String url,
            @Nullable String username,
            @Nullable String password) {
        if (url == null) {
            throw DemoFailure.ofArguments(
                    option + " is missing; give both --source-url and --target-url");
        }
        Access access = new Access(url, username, password);
        if (!access.isUsable()) {
            throw DemoFailure.ofArguments(
                    "%s is no JDBC URL of PostgreSQL; write jdbc:postgresql://host:5432/name"
                            .formatted(option));
        }
        return access;
    }
}
