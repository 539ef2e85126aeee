package org.openlmis.ghost.demo.data.people;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openlmis.ghost.demo.data.row.Dice;

/** What a user is called: no two alike, as v2 demands; one is called as v3's own user. */
final class UserNames {

    static final int ADMIN = 1;

    private static final int WITH_DOT = 2;
    private static final int WITHOUT_MAIL = 3;
    private static final int WITH_ODD_CHARACTERS = 4;

    private static final List<String> FIRST =
            List.of("Asha", "Baraka", "Chanda", "Daudi", "Esther", "Fatima", "Grace", "Hamisi");
    private static final List<String> LAST =
            List.of("Banda", "Chilufya", "Kato", "Mbewe", "Mwanza", "Njoroge", "Phiri", "Zulu");
    private static final List<String> NOT_ASCII =
            List.of("José", "Aïcha", "Łucja", "አበበ", "N’Golo", "Zoë");

    private final Dice dice;

    UserNames(Dice dice) {
        this.dice = dice;
    }

    Name of(int user) {
        String first = dice.hits(0.05) || user == 5 ? dice.oneOf(NOT_ASCII) : dice.oneOf(FIRST);
        String last = dice.oneOf(LAST);
        return new Name(login(user, last), first, last, mail(user, last));
    }

    private String login(int user, String last) {
        String name = last.toLowerCase(Locale.ROOT) + user;
        if (user == WITH_DOT || dice.hits(0.2)) {
            name = "a." + name;
        }
        return switch (user) {
            case ADMIN -> "Admin";
            case WITH_ODD_CHARACTERS -> "José-" + name + "@moh";
            default -> name;
        };
    }

    private @Nullable String mail(int user, String last) {
        String mail = "%s%d@example.org".formatted(last, user);
        return user == WITHOUT_MAIL ? null : dice.unless(0.4, mail);
    }

    /** Login, first and last name, mail address if any. */
    record Name(String login, String first, String last, @Nullable String mail) {}
}
