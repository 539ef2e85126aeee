package org.openlmis.ghost.backfill.server.source;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the watch over v2's servers. */
@Configuration(proxyBeanMethods = false)
public class SourceResources {

    @Bean
    SourceWatch sourceWatch(
            @Qualifier("primary") DataSource primary,
            @Qualifier("replica") DataSource replica,
            SourceSettings settings,
            Clock clock) {
        return new SourceWatch(
                new SourceReader(
                        JdbcClient.create(primary), JdbcClient.create(replica), settings.slot()),
                clock);
    }

    @Bean(initMethod = "register")
    SourceMeters sourceMeters(MeterRegistry registry, SourceWatch watch) {
        return new SourceMeters(registry, watch);
    }
}
