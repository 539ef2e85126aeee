package org.openlmis.ghost.stream.settings;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one line, without a stack trace, what the operator must change before the consumer can
 * start.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailure implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartFailure.class);
    private static final int BAD_SETTINGS = 2;

    @Override
    public boolean reportException(Throwable failure) {
        String line = line(failure);
        if (line != null) {
            LOG.error(line);
        }
        return line != null;
    }

    /** The exit code of a process that did not start: 2 if a setting is to blame, else 1. */
    public static int exitCode(Throwable failure) {
        return line(failure) == null ? 1 : BAD_SETTINGS;
    }

    static @Nullable String line(Throwable failure) {
        String line = null;
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SettingException) {
                return at.getMessage();
            } else if (at instanceof BeanInstantiationException refusing
                    && refusing.getCause() instanceof IllegalArgumentException refused) {
                return refused.getMessage();
            } else if (at instanceof BindException unbound) {
                line = line(unbound);
            } else if (at instanceof PortInUseException taken) {
                line =
                        "server.port=%d: the port is in use; set server.port to a free one"
                                .formatted(taken.getPort());
            }
        }
        return line;
    }

    private static String line(BindException unbound) {
        ConfigurationProperty property = unbound.getProperty();
        return property == null
                ? "%s cannot be read; correct it".formatted(unbound.getName())
                : "%s=%s: this cannot be read as %s; correct it"
                        .formatted(
                                property.getName(),
                                property.getValue(),
                                unbound.getTarget().getType());
    }
}
