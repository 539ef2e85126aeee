package org.openlmis.ghost.backfill.server.description;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds to what springdoc finds in the controllers what all requests have in common. */
@Configuration(proxyBeanMethods = false)
public class DescriptionConfiguration {

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Ghost Migration: operations server")
                                .version("v1")
                                .description(
                                        "Jobs, executions and entities of the migration from OpenLMIS v2 to v3."
                                                + " Lists are pages; what may be done with a resource now is in"
                                                + " its actions."));
    }

    @Bean
    OpenApiCustomizer problems() {
        return api -> {
            if (api.getPaths() != null) {
                api.getPaths().values().forEach(DescriptionConfiguration::addProblem);
            }
        };
    }

    private static void addProblem(PathItem path) {
        path.readOperations()
                .forEach(
                        operation -> operation.getResponses().addApiResponse("default", problem()));
    }

    private static ApiResponse problem() {
        ObjectSchema schema = new ObjectSchema();
        for (String field : new String[] {"title", "detail", "code", "remedy", "instance"}) {
            schema.addProperty(field, new StringSchema());
        }
        return new ApiResponse()
                .description(
                        "A problem (RFC 9457) with a stable code and, where there is one, a remedy")
                .content(
                        new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(schema)));
    }
}
