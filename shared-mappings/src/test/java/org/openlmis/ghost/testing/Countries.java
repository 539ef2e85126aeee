package org.openlmis.ghost.testing;

import java.util.Arrays;
import org.openlmis.ghost.mapping.MappingSettings;
import org.openlmis.ghost.mapping.MappingSettings.Choices;

/** Countries that decided otherwise than recommended. */
public final class Countries {

    private Countries() {}

    /** One that decided so, and as recommended in all else. */
    public static MappingSettings deciding(Enum<?> choice) {
        Object[] choices =
                Arrays.stream(Choices.class.getRecordComponents())
                        .map(each -> each.getType().isInstance(choice) ? choice : null)
                        .toArray();
        try {
            return new MappingSettings(
                    Mappings.SETTINGS.zone(),
                    (Choices) Choices.class.getDeclaredConstructors()[0].newInstance(choices));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no country can decide " + choice, e);
        }
    }
}
