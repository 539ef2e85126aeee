package org.openlmis.ghost.demo.data.place;

import java.util.List;

/**
 * Numbers of rows about places and programs.
 *
 * @param zonesPerLevel one entry per geographic level, the country first
 * @param facilityTypes at most as many as {@link ReferenceRows} knows
 * @param operators at most as many as {@link ReferenceRows} knows
 * @param programs at most as many as {@link ReferenceRows} knows
 * @param facilities virtual ones included
 * @param programsPerFacility mean number of supported programs
 * @param collidingProgram whether one more program has a code that equals another's once blanks and
 *     case are ignored; no facility supports it
 */
public record Places(
        List<Integer> zonesPerLevel,
        int facilityTypes,
        int operators,
        int programs,
        int facilities,
        double programsPerFacility,
        boolean collidingProgram) {

    /** Many facilities, few of them with a program, for benchmarks. */
    public static Places ofFacilities(int facilities) {
        return new Places(List.of(1, 9, 26, 184), 15, 6, 7, facilities, 0.1, false);
    }

    int zones() {
        return zonesPerLevel.stream().mapToInt(Integer::intValue).sum();
    }
}
