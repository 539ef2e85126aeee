package org.openlmis.ghost.backfill.server.count;

import java.time.Clock;
import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wires the counting of rows. */
@Configuration(proxyBeanMethods = false)
public class CountResources {

    @Bean
    RowCounter rowCounter(
            Ghost ghost, DataSource target, @Qualifier("replica") DataSource replica, Clock clock) {
        return new RowCounter(
                ghost.catalogue(), new JdbcTemplate(target), new JdbcTemplate(replica), clock);
    }
}
