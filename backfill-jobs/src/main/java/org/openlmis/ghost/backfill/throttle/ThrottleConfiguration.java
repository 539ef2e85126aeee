package org.openlmis.ghost.backfill.throttle;

import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.settings.BackfillSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the throttle. */
@Configuration(proxyBeanMethods = false)
public class ThrottleConfiguration {

    @Bean
    Throttle throttle(
            JdbcClient target,
            @Qualifier("primary") DataSource primary,
            PlatformTransactionManager transactions,
            Ghost ghost,
            BackfillSettings settings) {
        return new Throttle(
                new ThrottleRow(target),
                new TransactionTemplate(transactions),
                new ReplicaLag(JdbcClient.create(primary), ghost.generations()),
                new WaitingWorkers(target),
                Limits.configured(settings));
    }
}
