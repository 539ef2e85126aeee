package org.openlmis.ghost.backfill.server.verification;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.server.privacy.Masking;
import org.openlmis.ghost.verify.Verification;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires verifications in the background. */
@Configuration(proxyBeanMethods = false)
public class VerificationResources {

    @Bean
    Verifications verifications(
            Ghost ghost,
            Verification verification,
            JdbcClient target,
            Clock clock,
            Masking masking) {
        Executor oneAtATime =
                Executors.newSingleThreadExecutor(
                        work -> {
                            Thread thread = new Thread(work, "verify");
                            thread.setDaemon(true);
                            return thread;
                        });
        return new Verifications(
                ghost, verification, new KeptReports(target, masking), oneAtATime, clock);
    }
}
