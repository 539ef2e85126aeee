package org.openlmis.ghost.apply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.openlmis.ghost.mapping.EntityMapping;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.MappingSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.ClassMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/** Finds the mapping classes, so that adding an entity touches no list of them. */
public final class ScannedMappings {

    private static final String CLASSES = "classpath*:org/openlmis/ghost/entity/**/*.class";
    private static final String CONTRACT = EntityMapping.class.getName();

    private ScannedMappings() {}

    /** The catalogue for those who ask only for names and tables, which no setting changes. */
    public static MappingCatalogue catalogue() {
        return catalogue(MappingSettings.recommended(ZoneOffset.UTC));
    }

    /**
     * The catalogue of every public class of {@code org.openlmis.ghost.entity} that is a mapping.
     *
     * @throws IllegalArgumentException if mappings contradict each other
     */
    public static MappingCatalogue catalogue(MappingSettings settings) {
        List<EntityMapping<?>> mappings = new ArrayList<>();
        MetadataReaderFactory readers = new SimpleMetadataReaderFactory();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(CLASSES)) {
                ClassMetadata found = readers.getMetadataReader(file).getClassMetadata();
                if (List.of(found.getInterfaceNames()).contains(CONTRACT)) {
                    mappings.add(create(found.getClassName()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + CLASSES, e);
        }
        return new MappingCatalogue(mappings, settings);
    }

    private static EntityMapping<?> create(String className) {
        try {
            return (EntityMapping<?>)
                    ClassUtils.forName(className, ScannedMappings.class.getClassLoader())
                            .getConstructor()
                            .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    className + " must be public and have a public constructor without parameters",
                    e);
        }
    }
}
