package org.openlmis.ghost.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.mapping.EntityDefinition;
import org.openlmis.ghost.mapping.TargetColumn;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.schema.V3Column;
import org.openlmis.ghost.schema.V3Table;
import org.openlmis.ghost.testing.Mappings;

class UnenforcedReferencesTests {

    @Test
    void nameColumnsThatV3HasAndDoesNotProtectItself() {
        for (UnenforcedReference reference : UnenforcedReferences.ALL) {
            V3Table table = Mappings.FACTS.v3Table(reference.table());
            V3Table referred = Mappings.FACTS.v3Table(reference.referred());

            assertThat(reference.columns())
                    .as(reference.place())
                    .allSatisfy(column -> assertThat(table.column(column).references()).isNull());
            assertThat(reference.named())
                    .as(reference.place())
                    .allSatisfy(column -> referred.column(column.replace("::text", "")));
        }
    }

    @Test
    void missNoIdThatAMappingWritesAndV3DoesNotProtect() {
        Set<String> unprotected = new TreeSet<>();
        for (EntityDefinition<?> entity : Mappings.CATALOGUE.entities()) {
            entity.targets().forEach(target -> unprotected.addAll(unprotected(target)));
        }
        Set<String> listed =
                UnenforcedReferences.ALL.stream()
                        .map(UnenforcedReference::place)
                        .collect(Collectors.toSet());

        assertThat(listed).containsAll(unprotected);
    }

    private static Set<String> unprotected(TargetTable<?, ?> target) {
        V3Table table = Mappings.FACTS.v3Table(target.name());
        Set<String> written =
                target.columns().stream()
                        .<String>map(TargetColumn::name)
                        .collect(Collectors.toSet());
        return table.columns().stream()
                .filter(column -> written.contains(column.name()))
                .filter(column -> column.type().equals("uuid") && column.references() == null)
                .map(V3Column::name)
                .filter(column -> !column.equals("id"))
                .map(column -> target.name() + "." + column)
                .collect(Collectors.toSet());
    }
}
