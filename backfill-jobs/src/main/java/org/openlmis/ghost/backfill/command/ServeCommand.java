package org.openlmis.ghost.backfill.command;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Serves operators until the process is stopped. */
@Command(
        name = "serve",
        description = "Start the operations server: status page, REST interface, metrics.")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        ConfigurableApplicationContext server = root.application().server();
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
