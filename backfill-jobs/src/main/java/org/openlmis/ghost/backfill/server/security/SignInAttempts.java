package org.openlmis.ghost.backfill.server.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes guessing passwords slow. Who has failed to sign in a few times, by name and address, may
 * try again only after a pause, which doubles with every further failure. Nobody else has to wait,
 * so a stranger cannot keep an operator out who comes from another address.
 *
 * <p>Kept in this process's memory, for so many names and addresses at most; the ones that tried
 * longest ago are forgotten first. Thread-safe.
 */
final class SignInAttempts {

    private static final int FREE = 5;
    private static final int DOUBLINGS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST_NAME = 100;

    private final Clock clock;
    private final Map<Who, Failures> failures = new LinkedHashMap<>();

    SignInAttempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Somebody who tries to sign in.
     *
     * @param name cut, lest strangers fill the memory
     * @param address null if it is not known
     */
    record Who(String name, @Nullable String address) {

        Who {
            name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        }
    }

    /** How often in a row, and until when further attempts are refused unseen. */
    private record Failures(int number, Instant last, Instant until) {

        Failures until(Instant later) {
            return new Failures(number, last, later);
        }
    }

    /**
     * How long they have to wait; zero lets them try. After a pause that is one attempt, however
     * many arrive at once.
     */
    synchronized Duration pause(Who who) {
        Failures known = failures.get(who);
        Instant now = clock.instant();
        if (known == null || known.number() < FREE) {
            return Duration.ZERO;
        }
        if (now.isBefore(known.until())) {
            return Duration.between(now, known.until());
        }
        failures.replace(who, known.until(now.plus(pauseAfter(known.number()))));
        return Duration.ZERO;
    }

    /** Counts an attempt that failed. */
    synchronized void failed(Who who) {
        Instant now = clock.instant();
        Failures known = failures.remove(who);
        int number =
                known == null || !now.isBefore(known.last().plus(FORGOTTEN_AFTER))
                        ? 1
                        : known.number() + 1;
        failures.put(who, new Failures(number, now, now.plus(pauseAfter(number))));
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /** Forgets who has signed in. */
    synchronized void succeeded(Who who) {
        failures.remove(who);
    }

    /** None at first, then 1, 2, 4 … 64 seconds. */
    private static Duration pauseAfter(int number) {
        return number < FREE
                ? Duration.ZERO
                : FIRST_PAUSE.multipliedBy(1L << Math.min(number - FREE, DOUBLINGS));
    }
}
