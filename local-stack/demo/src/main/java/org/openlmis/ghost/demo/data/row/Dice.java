package org.openlmis.ghost.demo.data.row;

import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Repeatable chance: the same seed and topic roll the same numbers. Not thread-safe. */
public final class Dice {

    private final SplittableRandom random;

    /** A sequence of its own for each topic. */
    public Dice(long seed, String topic) {
        random = new SplittableRandom(seed * 31 + topic.hashCode());
    }

    /** True for that share of the calls, from 0 to 1. */
    public boolean hits(double share) {
        return random.nextDouble() < share;
    }

    /** From low to high, both possible. */
    public int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** Any of the values, of which there must be one. */
    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** The value, but null for that share of the calls. */
    public <T> @Nullable T unless(double share, T value) {
        return hits(share) ? null : value;
    }

    /** Text no compression shortens, so that PostgreSQL stores it out of line. */
    public String noise(int length) {
        StringBuilder noise = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            noise.append((char) between('!', '~'));
        }
        return noise.toString();
    }
}
