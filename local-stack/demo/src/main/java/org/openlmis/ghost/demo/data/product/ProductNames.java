package org.openlmis.ghost.demo.data.product;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Dice;

/** Names, strengths and units of products; one name in twenty is not ASCII. */
final class ProductNames {

    private static final List<String> SUBSTANCES =
            List.of(
                    "Amoxicillin",
                    "Paracetamol",
                    "Artemether/Lumefantrine",
                    "Nevirapine",
                    "Tenofovir/Lamivudine/Dolutegravir",
                    "Rifampicin/Isoniazid",
                    "Oral rehydration salts",
                    "Zinc sulphate",
                    "Oxytocin",
                    "Gloves, examination",
                    "Syringe, auto-disable",
                    "Cotrimoxazole");
    private static final List<String> NOT_ASCII =
            List.of(
                    "Acétaminophène",
                    "Préservatif féminin",
                    "Sérum glucosé 5 %",
                    "Água destilada",
                    "葡萄糖");
    private static final List<String> STRENGTHS =
            List.of("250", "500", "20/120", "300/300/50", "5%", " 10 ", "1000");
    private static final List<String> DISPENSING_UNITS =
            List.of("Tablet", "Bottle", "Vial", "Ampoule", "Kit", "Each", "Sachet", "Strip of 10");

    private final Dice dice;

    ProductNames(Dice dice) {
        this.dice = dice;
    }

    /** Type, primary, full and generic name, description, strength. */
    void addTo(List<@Nullable Object> row, int product) {
        String name =
                product == 14 || dice.hits(0.05) ? dice.oneOf(NOT_ASCII) : dice.oneOf(SUBSTANCES);
        row.add(dice.unless(0.5, "Medicine"));
        row.add(product == 20 ? name + "  " : name);
        row.add(dice.unless(0.1, name + ", full name " + product));
        row.add(dice.unless(0.4, name));
        row.add(dice.hits(0.05) ? "" : dice.unless(0.3, name + " as of the national list"));
        row.add(dice.unless(0.2, dice.oneOf(STRENGTHS)));
    }

    /** The same unit is spelt in several ways. */
    String dispensingUnit(int product) {
        return switch (product) {
            case 1 -> "Tablet";
            case 2 -> "TABLET";
            case 3 -> " tablet ";
            case 4 -> "Comprimé";
            default -> dice.oneOf(DISPENSING_UNITS);
        };
    }
}
