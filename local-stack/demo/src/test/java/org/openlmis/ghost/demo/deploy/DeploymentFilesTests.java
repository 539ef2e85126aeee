package org.openlmis.ghost.demo.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.apply.ScannedMappings;

/** {@code -Dghost.docs.write=true} writes the files anew. */
class DeploymentFilesTests {

    @Test
    void areAsFreshAsTheDeclarations() throws IOException {
        Map<String, String> fresh = new DeploymentFiles(ScannedMappings.catalogue()).all();
        for (Map.Entry<String, String> file : fresh.entrySet()) {
            Path path = Repository.ROOT.resolve(file.getKey());
            if (Boolean.getBoolean("ghost.docs.write")) {
                Files.writeString(path, file.getValue());
            }

            assertThat(path)
                    .as("run this test with -Dghost.docs.write=true to write it anew")
                    .hasContent(file.getValue());
        }
    }
}
