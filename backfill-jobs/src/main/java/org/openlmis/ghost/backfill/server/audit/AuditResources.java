package org.openlmis.ghost.backfill.server.audit;

import org.openlmis.ghost.backfill.audit.AuditLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the audit log: what writes it, and the resource that shows it. */
@Configuration(proxyBeanMethods = false)
@Import({Audits.class, AuditedBody.class})
public class AuditResources {

    @Bean
    AuditTrail auditTrail(JdbcClient target) {
        return new AuditTrail(target);
    }

    @Bean
    WebMvcConfigurer auditedRequests(AuditLog audit) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AuditInterceptor(audit));
            }
        };
    }
}
