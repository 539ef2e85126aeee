package org.openlmis.ghost.backfill.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.remote.RemoteChecks;
import org.openlmis.ghost.backfill.remote.RemoteServer;
import org.openlmis.ghost.backfill.report.Printer;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.verify.Verification;
import org.openlmis.ghost.verify.VerificationOptions;
import org.openlmis.ghost.verify.VerificationProgress;
import org.openlmis.ghost.verify.VerificationReport;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Compares v3 with what the mappings derive from v2. */
@Command(
        name = "verify",
        description =
                "Compare v3 with what the mappings derive from v2; exit 0 if nothing differs.")
final class VerifyCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--entity", paramLabel = "NAME", description = "One entity; otherwise all.")
    private @Nullable String entity;

    @Option(
            names = "--json",
            arity = "0..1",
            fallbackValue = STANDARD_OUTPUT,
            paramLabel = "FILE",
            description = "Write the report as JSON to a file, or print it instead of text.")
    private @Nullable String json;

    @Mixin private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws IOException {
        MappingCatalogue catalogue = ScannedMappings.catalogue();
        List<String> entities =
                entity == null
                        ? catalogue.entityNames()
                        : List.of(EntityChoice.known(entity, catalogue));
        RemoteServer server = options.server();
        VerificationReport report =
                server == null ? verify(entities) : new RemoteChecks(server).verify(entity);
        if (json != null && !json.equals(STANDARD_OUTPUT)) {
            Files.writeString(Path.of(json), report.json());
        }
        printer().tell(report.text(), report);
        return report.equal() ? ExitCode.COMPLETED : ExitCode.FAILED;
    }

    private VerificationReport verify(List<String> entities) {
        try (ConfigurableApplicationContext context = root.application().protocol()) {
            return context.getBean(Verification.class)
                    .verify(entities, VerificationOptions.defaults(), VerificationProgress.SILENT);
        }
    }

    private Printer printer() {
        return new Printer(
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                STANDARD_OUTPUT.equals(json));
    }
}
