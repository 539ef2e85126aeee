package org.openlmis.ghost.stream.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openlmis.ghost.schema.V2Column;
import org.openlmis.ghost.schema.V2Table;

class RowReaderTests {

    private final RowReader reader =
            reader("id integer", "name text", "photo bytea", "price numeric(8,2)");

    @Test
    void readsOnlyItsColumns() {
        Row row =
                read(
                        "{'id':1,'secret':{'a':[1,{}]},'name':'x','photo':null,'price':'1.50','more':[{'id':2}]}");
        assertThat(row.values())
                .containsExactly(
                        java.util.Map.entry("id", "1"),
                        java.util.Map.entry("name", "x"),
                        new java.util.AbstractMap.SimpleEntry<>("photo", null),
                        java.util.Map.entry("price", "1.50"));
        assertThat(row.strange()).isEmpty();
    }

    @Test
    void leavesUnchangedToastValuesOutAndFindsNothingStrangeInThem() {
        Row row =
                read(
                        "{'id':1,'name':'__debezium_unavailable_value',"
                                + "'photo':'X19kZWJleml1bV91bmF2YWlsYWJsZV92YWx1ZQ==','price':'__debezium_unavailable_value'}");
        assertThat(row.values()).containsOnlyKeys("id");
        assertThat(row.strange()).isEmpty();
    }

    @Test
    void knowsThePlaceholderOfAnArray() {
        Row row =
                read("{'id':1,'name':['__debezium_unavailable_value'],'photo':null,'price':null}");
        assertThat(row.values()).containsOnlyKeys("id", "photo", "price");
        assertThat(row.strange()).isEmpty();
    }

    @Test
    void findsAMissingColumnStrange() {
        Row row = read("{'id':1,'photo':null,'price':null}");
        assertThat(row.strange()).containsExactly("name");
        assertThat(row.values()).doesNotContainKey("name");
    }

    @Test
    void findsAValueStrangeThatDoesNotFit() {
        Row row = read("{'id':5000000000,'name':{'a':1},'photo':['a'],'price':'dear'}");
        assertThat(row.strange()).containsExactly("id", "name", "photo", "price");
        assertThat(row.values()).isEmpty();
    }

    private Row read(String json) {
        try (var parser = Json.parser(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))) {
            parser.nextToken();
            return reader.read(parser);
        }
    }

    static RowReader reader(String... columns) {
        List<V2Column> declared = new ArrayList<>();
        for (String column : columns) {
            String[] words = column.split(" ", 2);
            declared.add(
                    new V2Column(
                            words[0], declared.size() + 1, words[1], true, false, false, null));
        }
        V2Table table = new V2Table("things", declared, List.of("id"), List.of());
        return new RowReader(table, declared.stream().map(V2Column::name).toList());
    }
}
