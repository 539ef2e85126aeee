package org.openlmis.ghost.demo.data.row;

import java.util.List;

/** Names of places and facilities; one in twenty is not ASCII, some end in a blank. */
public final class Names {

    private static final List<String> BEGINNINGS =
            List.of(
                    "Ba", "Chi", "Da", "Ka", "Ki", "Lu", "Ma", "Mbe", "Mu", "Na", "Nga", "Ru", "Sa",
                    "Ta", "Wa", "Zo");
    private static final List<String> MIDDLES =
            List.of("go", "la", "li", "mba", "ndo", "nga", "ra", "ro", "se", "ti", "wa");
    private static final List<String> ENDINGS =
            List.of("do", "ga", "ka", "la", "ma", "na", "ni", "ra", "si", "ya", "zi");
    private static final List<String> NOT_ASCII =
            List.of(
                    "São Tomé",
                    "N’Djaména",
                    "Kilómetro Três",
                    "Übersee",
                    "Łódź",
                    "ጤና ጣቢያ",
                    "保健所",
                    "مركز صحي",
                    "Zoë 🏥");
    private static final List<String> KINDS =
            List.of("Dispensary", "Health Center", "Health Post", "Hospital", "Clinic");

    private final Dice dice;

    /** Names that follow from the dice. */
    public Names(Dice dice) {
        this.dice = dice;
    }

    /** A place, at most 16 characters. */
    public String place() {
        if (dice.hits(0.05)) {
            return dice.oneOf(NOT_ASCII);
        }
        String middle = dice.hits(0.5) ? dice.oneOf(MIDDLES) : "";
        return dice.oneOf(BEGINNINGS) + middle + dice.oneOf(ENDINGS);
    }

    /** A facility, at most 50 characters as v2 demands. */
    public String facility() {
        String name = place() + " " + dice.oneOf(KINDS);
        return dice.hits(0.01) ? name + " " : name;
    }
}
