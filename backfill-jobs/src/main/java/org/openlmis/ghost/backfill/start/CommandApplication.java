package org.openlmis.ghost.backfill.start;

import java.util.List;
import java.util.Map;
import org.openlmis.ghost.backfill.server.ServerConfiguration;
import org.openlmis.ghost.backfill.server.security.ServerSettings;
import org.openlmis.ghost.backfill.wiring.OperatorConfiguration;
import org.openlmis.ghost.backfill.wiring.ProtocolConfiguration;
import org.openlmis.ghost.backfill.wiring.TaskConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Starts the Spring application of a command. Nothing is started before configuration, databases
 * and rights were found to be usable, so that errors are told in the operator's words.
 */
public final class CommandApplication {

    /** What makes a command quiet; an operator may set any of it otherwise. */
    private static final Map<String, Object> QUIET =
            Map.of(
                    "logging.config", "classpath:logback-command.xml",
                    "logging.level.root", "WARN",
                    "logging.level.com.zaxxer.hikari", "ERROR",
                    "logging.level.org.springframework", "OFF");

    private static final Map<String, Object> VERBOSE =
            Map.of(
                    "logging.config", "classpath:logback-command.xml",
                    "logging.level.root", "INFO");

    private static final Map<String, Object> SERVER =
            Map.of(
                    "logging.level.org.springframework.boot.SpringApplication", "OFF",
                    "logging.level.org.springframework.boot.diagnostics", "OFF",
                    "logging.level.org.apache.catalina", "WARN");

    private final List<String> properties;
    private final boolean verbose;

    public CommandApplication(List<String> properties, boolean verbose) {
        this.properties = properties;
        this.verbose = verbose;
    }

    /** Runs a task to its end, recorded with these arguments. */
    public ConfigurableApplicationContext task(
            ApplicationContextInitializer<GenericApplicationContext> beans,
            List<String> arguments) {
        SpringApplication application = quiet(TaskConfiguration.class);
        application.addInitializers(beans);
        return application.run(arguments.toArray(String[]::new));
    }

    /** An application whose beans a command asks. */
    public ConfigurableApplicationContext protocol() {
        return quiet(ProtocolConfiguration.class).run();
    }

    /** An application whose beans act on executions of other processes. */
    public ConfigurableApplicationContext operator() {
        return quiet(OperatorConfiguration.class).run();
    }

    /** An application that serves until it is closed; it logs like a server. */
    public ConfigurableApplicationContext server() {
        SpringApplication application =
                application(ServerConfiguration.class, WebApplicationType.SERVLET);
        application.setDefaultProperties(SERVER);
        application.addInitializers(
                context ->
                        Binder.get(context.getEnvironment())
                                .bindOrCreate("ghost.server", ServerSettings.class));
        return application.run();
    }

    /** The settings as any command would see them, without starting anything. */
    public ConfigurableEnvironment environmentOnly() {
        SpringApplication application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setAddCommandLineProperties(false);
        application.setEnvironment(environment());
        application.setDefaultProperties(verbose ? VERBOSE : QUIET);
        try (ConfigurableApplicationContext context = application.run()) {
            return context.getEnvironment();
        }
    }

    /** An application without beans. */
    static final class Nothing {}

    private SpringApplication quiet(Class<?> configuration) {
        SpringApplication application = application(configuration, WebApplicationType.NONE);
        application.setDefaultProperties(verbose ? VERBOSE : QUIET);
        return application;
    }

    private SpringApplication application(Class<?> configuration, WebApplicationType type) {
        SpringApplication application = new SpringApplication(configuration);
        application.setWebApplicationType(type);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(verbose);
        application.setAddCommandLineProperties(false);
        application.setEnvironment(environment());
        application.addInitializers(new UsableCheck());
        return application;
    }

    /** Settings from the command line win, and stay out of what a task records. */
    private ConfigurableEnvironment environment() {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(properties.toArray(String[]::new)));
        return environment;
    }
}
