package org.openlmis.ghost.backfill.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.apply.ScannedMappings;
import org.openlmis.ghost.backfill.load.EntityVerification;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

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
    public Integer call() {
        MappingCatalogue catalogue = ScannedMappings.catalogue();
        List<String> entities =
                entity == null
                        ? catalogue.entityNames()
                        : List.of(EntityChoice.known(entity, catalogue));
        Map<String, EntityVerification.Result> results = new LinkedHashMap<>();
        try (ConfigurableApplicationContext context = root.application().load()) {
            EntityVerification verification = context.getBean(EntityVerification.class);
            entities.forEach(each -> results.put(each, told(each, verification.verify(each))));
            if (file != null) {
                context.getBean(JsonMapper.class).writeValue(file, results);
            }
        }
        return conclusion(results);
    }

    private EntityVerification.Result told(String name, EntityVerification.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                String.format(
                        Locale.ROOT,
                        "%s: %,d rows compared, %,d differ",
                        name,
                        result.compared(),
                        result.count()));
        result.differences().forEach(difference -> out.println("  " + difference));
        out.flush();
        return result;
    }

    private int conclusion(Map<String, EntityVerification.Result> results) {
        boolean isEqual = results.values().stream().allMatch(EntityVerification.Result::isEqual);
        PrintWriter out = spec.commandLine().getOut();
        out.println(isEqual ? "verified: v3 equals what v2 demands" : "v3 differs from v2");
        out.flush();
        return isEqual ? ExitCode.COMPLETED : ExitCode.FAILED;
    }
}
