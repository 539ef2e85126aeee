package org.openlmis.ghost.backfill.server;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The paths of the HTTP interface, as the server dispatches them and OpenAPI spells them. */
final class ServedPaths {

    private ServedPaths() {}

    static List<String> of(ApplicationContext server) {
        return server
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/api/"))
                .map(path -> path.replace("{*", "{"))
                .distinct()
                .sorted()
                .toList();
    }
}
