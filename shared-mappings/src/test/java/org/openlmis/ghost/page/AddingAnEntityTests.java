package org.openlmis.ghost.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AddingAnEntityTests {

    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Path LOTS = Path.of("java/org/openlmis/ghost/entity/product");

    @Test
    void showsTheCodeOfTheProduct() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "adding-an-entity.md"));
        List<String> shown =
                CODE.matcher(page)
                        .results()
                        .map(MatchResult::group)
                        .flatMap(String::lines)
                        .filter(line -> !line.startsWith("```"))
                        .toList();

        assertThat(shown).isNotEmpty();
        assertThat(lines("src/main", "LotMapping")).isNotEmpty();
        assertThat(known()).containsAll(shown);
    }

    private static Set<String> known() throws IOException {
        Set<String> known = new HashSet<>(lines("src/main", "LotMapping"));
        known.addAll(lines("src/test", "LotMappingTests"));
        return known;
    }

    private static List<String> lines(String sources, String type) throws IOException {
        return Files.readAllLines(Path.of(sources).resolve(LOTS).resolve(type + ".java"));
    }
}
