package org.openlmis.ghost.backfill.server.pending;

import org.openlmis.ghost.apply.RootRetry;
import org.openlmis.ghost.backfill.server.privacy.Masking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the resources of what is not in v3 as it should be. */
@Configuration(proxyBeanMethods = false)
@Import({
    QuarantineResource.class,
    DeadLetterResource.class,
    WaitingResource.class,
    KeptBesideV3.class
})
public class PendingResources {

    @Bean
    QuarantinedRoots quarantinedRoots(JdbcClient target, Masking masking) {
        return new QuarantinedRoots(target, masking);
    }

    @Bean
    QuarantineActions quarantineActions(RootRetry retry, JdbcClient target) {
        return new QuarantineActions(retry, target);
    }

    @Bean
    DeadLetterBox deadLetterBox(JdbcClient target, Masking masking) {
        return new DeadLetterBox(target, masking);
    }

    @Bean
    DeadLetterActions deadLetterActions(JdbcClient target) {
        return new DeadLetterActions(target);
    }

    @Bean
    WaitingRoots waitingRoots(JdbcClient target, Masking masking) {
        return new WaitingRoots(target, masking);
    }
}
