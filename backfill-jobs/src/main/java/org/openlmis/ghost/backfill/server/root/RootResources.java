package org.openlmis.ghost.backfill.server.root;

import javax.sql.DataSource;
import org.openlmis.ghost.apply.Ghost;
import org.openlmis.ghost.apply.RootRetry;
import org.openlmis.ghost.backfill.server.privacy.Masking;
import org.openlmis.ghost.inspect.RootInspection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the resources of single roots. */
@Configuration(proxyBeanMethods = false)
@Import(Roots.class)
public class RootResources {

    @Bean
    RootRetry rootRetry(DataSource target) {
        return RootRetry.in(target);
    }

    @Bean
    RootLookup rootLookup(
            Ghost ghost, DataSource target, RootRetry retry, Masking masking, JdbcClient jdbc) {
        return new RootLookup(
                ghost.catalogue(), new RootInspection(ghost, target), retry, masking, jdbc);
    }
}
