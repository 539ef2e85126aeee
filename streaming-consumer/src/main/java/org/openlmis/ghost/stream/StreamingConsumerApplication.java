package org.openlmis.ghost.stream;

import org.openlmis.ghost.stream.settings.SettingsCheck;
import org.openlmis.ghost.stream.settings.StartFailure;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The always-on consumer. It starts without its databases and without Kafka, and waits for them;
 * only settings that nobody but the operator can mend end it at once, with exit code 2.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StreamingConsumerApplication {

    /** Runs until the process is told to end, which is a success then. */
    public static void main(String[] arguments) {
        try {
            application().run(arguments);
            SpringApplication.getShutdownHandlers().add(() -> Runtime.getRuntime().halt(0));
        } catch (RuntimeException e) {
            System.exit(StartFailure.exitCode(e));
        }
    }

    static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(StreamingConsumerApplication.class)
                .main(StreamingConsumerApplication.class)
                .listeners(new SettingsCheck());
    }
}
