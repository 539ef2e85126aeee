package org.openlmis.ghost.backfill.server.privacy;

import org.openlmis.ghost.backfill.server.security.Viewers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what hides personal data. */
@Configuration(proxyBeanMethods = false)
public class PrivacyConfiguration {

    @Bean
    PersonalData personalData(Viewers viewers) {
        return viewers::mayReadPersonalData;
    }

    @Bean
    Masking masking(PersonalData personalData) {
        return new Masking(personalData);
    }
}
