package org.openlmis.ghost.backfill.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.backfill.settings.BackfillSettings;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.openlmis.ghost.backfill.settings.TargetSettings;
import org.openlmis.ghost.ddl.GhostMigrations;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Opens the databases, brings the target up to date, and puts the protocol together on them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SourceSettings.class, TargetSettings.class, BackfillSettings.class})
public class DatabasesConfiguration {

    /** Connections beyond those of the workers: job repository, leases, progress, requests. */
    private static final int OTHERS = 6;

    private static final int PRIMARY_CONNECTIONS = 2;
    private static final Duration PRIMARY_TIMEOUT = Duration.ofSeconds(30);

    /** The database everything is written to, migrated before anybody else sees it. */
    @Bean
    @Primary
    HikariDataSource target(TargetSettings settings, BackfillSettings backfill) {
        HikariDataSource target =
                new Pool("target", settings.database(), 2 * backfill.parallelism() + OTHERS).open();
        new GhostMigrations(target).migrate();
        return target;
    }

    @Bean
    HikariDataSource replica(SourceSettings settings, BackfillSettings backfill) {
        return new Pool("replica", settings.replica(), backfill.parallelism() + 2)
                .readOnly(backfill.statementTimeout().toMillis())
                .open();
    }

    @Bean
    HikariDataSource primary(SourceSettings settings) {
        return new Pool("primary", settings.primary(), PRIMARY_CONNECTIONS)
                .readOnly(PRIMARY_TIMEOUT.toMillis())
                .open();
    }

    /** The one to inject; Spring Cloud Task registers a second. */
    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource target) {
        return new JdbcTransactionManager(target);
    }

    @Bean
    Ghost ghost(
            MappingCatalogue catalogue,
            DataSource target,
            @Qualifier("replica") DataSource replica,
            @Qualifier("primary") DataSource primary) {
        Ghost ghost = Ghost.of(catalogue, target, replica, primary);
        ghost.prepare();
        return ghost;
    }
}
