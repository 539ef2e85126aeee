package org.openlmis.ghost.backfill.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.openlmis.ghost.backfill.server.security.GeneratedOperator;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Serves operators until the process is stopped. */
@Command(
        name = "serve",
        description = "Start the operations server: status page, REST interface, metrics.")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        ConfigurableApplicationContext server = root.application().server();
        String announcement = server.getBean(GeneratedOperator.class).announcement();
        if (announcement != null) {
            spec.commandLine().getOut().println(announcement);
            spec.commandLine().getOut().flush();
        }
        server.addApplicationListener(
                event -> {
                    if (event instanceof ContextClosedEvent) {
                        closed.countDown();
                    }
                });
        closed.await();
        return ExitCode.COMPLETED;
    }
}
