package org.openlmis.ghost.demo.data;

/**
 * What to look for in generated data.
 *
 * @param rows from where to count it
 */
record Flaw(String name, String rows) {

    static Flaw rows(String name, String rows) {
        return new Flaw(name, rows);
    }
}
