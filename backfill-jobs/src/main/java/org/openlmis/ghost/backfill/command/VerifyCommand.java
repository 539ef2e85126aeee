package org.openlmis.ghost.backfill.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.start.ExitCode;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.verify.Verification;
import org.openlmis.ghost.verify.VerificationOptions;
import org.openlmis.ghost.verify.VerificationProgress;
import org.openlmis.ghost.verify.VerificationReport;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
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

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private BackfillCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--entity", paramLabel = "NAME", description = "One entity; otherwise all.")
    private @Nullable String entity;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON.")
    private @Nullable Path file;

    @Override
    public Integer call() throws IOException {
        MappingCatalogue catalogue = ScannedMappings.catalogue();
        List<String> entities =
                entity == null
                        ? catalogue.entityNames()
                        : List.of(EntityChoice.known(entity, catalogue));
        VerificationReport report;
        try (ConfigurableApplicationContext context = root.application().protocol()) {
            report =
                    context.getBean(Verification.class)
                            .verify(
                                    entities,
                                    VerificationOptions.defaults(),
                                    VerificationProgress.SILENT);
        }
        if (file != null) {
            Files.writeString(file, report.json());
        }
        spec.commandLine().getOut().println(report.text());
        spec.commandLine().getOut().flush();
        return report.equal() ? ExitCode.COMPLETED : ExitCode.FAILED;
    }
}
