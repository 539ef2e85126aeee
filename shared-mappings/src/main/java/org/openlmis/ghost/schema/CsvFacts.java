package org.openlmis.ghost.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads one CSV resource of the facts, so that nobody else knows where and how they are stored. */
final class CsvFacts {

    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema WITH_HEADER = CsvSchema.emptySchema().withHeader();

    private CsvFacts() {}

    /** The rows of the resource beside this class. */
    static List<CsvRow> rows(String resource) {
        try (InputStream csv = CsvFacts.class.getResourceAsStream(resource)) {
            if (csv == null) {
                throw new IllegalStateException(
                        "Resource %s is missing beside %s".formatted(resource, CsvFacts.class));
            }
            try (MappingIterator<Map<String, String>> rows =
                    CSV.readerForMapOf(String.class).with(WITH_HEADER).readValues(csv)) {
                return rows.readAll().stream().map(CsvRow::new).toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Resource %s cannot be read".formatted(resource), e);
        }
    }
}
