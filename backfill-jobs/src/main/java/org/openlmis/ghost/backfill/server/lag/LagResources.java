package org.openlmis.ghost.backfill.server.lag;

import javax.sql.DataSource;
import org.openlmis.ghost.backfill.settings.SourceSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the measuring of lag. */
@Configuration(proxyBeanMethods = false)
@Import(StreamLagReader.class)
public class LagResources {

    @Bean
    V2Lag v2Lag(
            @Qualifier("primary") DataSource primary,
            @Qualifier("replica") DataSource replica,
            SourceSettings settings) {
        return new V2Lag(new JdbcTemplate(primary), new JdbcTemplate(replica), settings.slot());
    }
}
