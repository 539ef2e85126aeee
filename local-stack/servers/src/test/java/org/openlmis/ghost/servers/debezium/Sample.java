package org.openlmis.ghost.servers.debezium;

import java.util.List;

/**
 * What a golden file shows.
 *
 * @param name name of the file
 * @param topic the topic that is looked at
 * @param count how many records the statements bring there
 * @param sql the statements, one transaction each
 */
record Sample(String name, String topic, int count, List<String> sql) {

    private static final String LONG_TEXT =
            "(SELECT string_agg(md5(i::text), '') FROM generate_series(1, 200) i)";

    static final List<String> TABLES =
            List.of(
                    "CREATE TYPE kind AS ENUM ('ISSUE', 'RECEIPT')",
                    """
                    CREATE TABLE samples (
                        id integer PRIMARY KEY, small smallint, large bigint, price numeric(15,2),
                        factor numeric, active boolean, code varchar(50), fill char(5), note text,
                        kind kind, expires date, created timestamp, modified timestamptz,
                        picture bytea, password varchar(128))""",
                    "ALTER TABLE samples ALTER COLUMN note SET STORAGE EXTERNAL",
                    "ALTER TABLE samples ALTER COLUMN picture SET STORAGE EXTERNAL",
                    "CREATE TABLE pairs (a integer, b text, c text, PRIMARY KEY (a, b))",
                    "CREATE TABLE growing (id integer PRIMARY KEY, name text)");

    static List<Sample> all() {
        return List.of(
                samples(
                        "types",
                        1,
                        """
                        INSERT INTO samples VALUES (1, 32767, 9007199254740993, 1.1, 1.10, true, 'Ä',
                            'c', E'line\\nquote " backslash \\\\ \\u0001 grüße \\U0001F600', 'ISSUE',
                            '2020-02-29', '2020-02-29 12:34:56.1', '2020-02-29 12:34:56.123456+02',
                            '\\x00ff10', 'secret')"""),
                samples("nulls", 1, "INSERT INTO samples (id) VALUES (2)"),
                samples(
                        "infinity",
                        2,
                        special(3, "'infinity'", "'Infinity'"),
                        special(4, "'-infinity'", "'-Infinity'")),
                samples(
                        "numbers",
                        3,
                        "INSERT INTO samples (id, price, factor) VALUES (5, 'NaN', 'NaN')",
                        "INSERT INTO samples (id, factor) VALUES (6, 1e20)",
                        "INSERT INTO samples (id, price, factor) VALUES (7, -0.05, 1.0e-30)"),
                samples(
                        "far-dates",
                        3,
                        special(8, "'4714-11-24 BC'", "0"),
                        special(9, "'1582-10-10'", "0"),
                        special(10, "'12345-12-31'", "0")),
                samples(
                        "update",
                        2,
                        "INSERT INTO samples (id, code) VALUES (20, 'old')",
                        "UPDATE samples SET code = 'new' WHERE id = 20"),
                samples(
                        "delete",
                        3,
                        "INSERT INTO samples (id, code) VALUES (21, 'gone')",
                        "DELETE FROM samples WHERE id = 21"),
                samples(
                        "unchanged-toast",
                        2,
                        withLongValues(22),
                        "UPDATE samples SET code = 'short' WHERE id = 22"),
                samples(
                        "primary-key-change-with-unchanged-toast",
                        4,
                        withLongValues(23),
                        "UPDATE samples SET id = 24 WHERE id = 23"),
                new Sample(
                        "primary-key-change",
                        "v2.public.pairs",
                        4,
                        List.of(
                                "INSERT INTO pairs VALUES (1, 'old', 'kept')",
                                "UPDATE pairs SET b = 'new' WHERE a = 1")),
                new Sample(
                        "transaction-with-two-changes-of-a-row",
                        "v2.public.pairs",
                        3,
                        List.of(
                                "BEGIN; INSERT INTO pairs VALUES (2, 'x', '1'), (3, 'y', NULL);"
                                        + " UPDATE pairs SET c = '2' WHERE a = 2; COMMIT")),
                new Sample("truncate", "v2.public.pairs", 1, List.of("TRUNCATE pairs")),
                new Sample(
                        "column-added-renamed-dropped",
                        "v2.public.growing",
                        4,
                        List.of(
                                "INSERT INTO growing VALUES (1, 'a')",
                                "ALTER TABLE growing ADD COLUMN extra integer DEFAULT 7",
                                "INSERT INTO growing VALUES (2, 'b')",
                                "ALTER TABLE growing RENAME COLUMN name TO title",
                                "INSERT INTO growing VALUES (3, 'c')",
                                "ALTER TABLE growing DROP COLUMN title",
                                "INSERT INTO growing VALUES (4)")));
    }

    private static Sample samples(String name, int count, String... sql) {
        return new Sample(name, "v2.public.samples", count, List.of(sql));
    }

    private static String special(int id, String time, String number) {
        return """
            INSERT INTO samples (id, expires, created, modified, factor)
            VALUES (%d, %s, %s, %s, %s)"""
                .formatted(
                        id,
                        time,
                        time,
                        time.replace("'4714-11-24 BC'", "'4714-11-24Z BC'"),
                        number);
    }

    private static String withLongValues(int id) {
        return "INSERT INTO samples (id, note, picture) VALUES (%d, %s, decode(%s, 'hex'))"
                .formatted(id, LONG_TEXT, LONG_TEXT);
    }
}
