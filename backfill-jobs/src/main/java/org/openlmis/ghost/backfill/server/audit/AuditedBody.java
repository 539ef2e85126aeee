package org.openlmis.ghost.backfill.server.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what a request's body said until its end, where it is written down with the rest. */
@RestControllerAdvice
final class AuditedBody extends RequestBodyAdviceAdapter {

    private static final String BODY = AuditedBody.class.getName();
    private static final int LONGEST = 4000;

    /** What the body said, without secrets; nothing if there was none. */
    static Map<String, ?> of(HttpServletRequest request) {
        Object body = request.getAttribute(BODY);
        if (body == null) {
            return Map.of();
        }
        JsonNode said = JsonMapper.shared().valueToTree(body);
        Map<String, JsonNode> parameters = new TreeMap<>();
        said.propertyStream()
                .filter(property -> !RequestDeeds.isSecret(property.getKey()))
                .filter(property -> !property.getValue().isNull())
                .forEach(property -> parameters.put(property.getKey(), property.getValue()));
        return parameters.toString().length() <= LONGEST
                ? parameters
                : Map.of("body", "longer than %d characters".formatted(LONGEST));
    }

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(BODY, body, RequestAttributes.SCOPE_REQUEST);
        return body;
    }
}
