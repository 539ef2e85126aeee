package org.openlmis.ghost.backfill.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.backfill.audit.AuditLog;
import org.openlmis.ghost.backfill.audit.Channel;
import org.openlmis.ghost.backfill.audit.Deed;
import org.openlmis.ghost.backfill.audit.Outcome;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.openlmis.ghost.backfill.start.Refusal;
import org.springframework.dao.DataAccessException;

/** Writes down what the operating system's user had this process do. */
final class CommandAudit {

    private final AuditLog log;

    CommandAudit(AuditLog log) {
        this.log = log;
    }

    /**
     * Does it, written down before and after.
     *
     * @param action the command
     * @param subject what is acted upon
     * @param words all that was typed; settings are not among it
     * @param work returns the exit code
     */
    int of(String action, String subject, List<String> words, IntSupplier work) {
        long id = log.begin(deed(action, subject, words));
        try {
            int exitCode = work.getAsInt();
            log.end(
                    id,
                    exitCode == ExitCode.COMPLETED ? Outcome.DONE : Outcome.FAILED,
                    null,
                    Map.of());
            return exitCode;
        } catch (RuntimeException e) {
            end(id, e);
            throw e;
        }
    }

    private void end(long id, RuntimeException failure) {
        Refusal refusal = Refusal.of(failure);
        Outcome outcome = refusal.exitCode() == ExitCode.FAILED ? Outcome.FAILED : Outcome.REFUSED;
        try {
            log.end(id, outcome, refusal.line(), Map.of());
        } catch (DataAccessException e) {
            failure.addSuppressed(e);
        }
    }

    private static Deed deed(String action, String subject, List<String> words) {
        return new Deed(
                Channel.COMMAND,
                System.getProperty("user.name"),
                host(),
                action,
                subject,
                Map.of("words", String.join(" ", words)));
    }

    private static @Nullable String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
