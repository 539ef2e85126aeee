package org.openlmis.ghost.demo.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A setting that is misspelt in terraform/ would be ignored on AWS, where no test runs. */
class TerraformSettingsTests {

    private static final Pattern SETTING = Pattern.compile("\\b(GHOST_[A-Z_]+) +=");

    @ParameterizedTest
    @ValueSource(strings = {"cluster.tf", "operations.tf"})
    void configuresTheApplicationsBySettingsTheyHave(String file) {
        Set<String> known = SettingNames.in(Repository.texts("docs"));

        assertThat(
                        SETTING.matcher(Repository.text("terraform/" + file))
                                .results()
                                .map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(known).anyMatch(setting -> name.matches(setting)));
    }
}
