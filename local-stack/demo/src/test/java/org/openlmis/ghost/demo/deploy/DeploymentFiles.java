package org.openlmis.ghost.demo.deploy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openlmis.ghost.demo.stack.V2Capture;
import org.openlmis.ghost.mapping.MappingCatalogue;
import org.openlmis.ghost.mapping.TargetTable;
import org.openlmis.ghost.servers.debezium.SourceDatabase;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the files of a deployment that name tables, so that an entity more or less never leaves
 * one of them behind.
 */
final class DeploymentFiles {

    /** v3 computes it from other tables, and so does this system. */
    private static final String RIGHT_ASSIGNMENTS = "referencedata.right_assignments";

    /** Of it only the users are read. */
    private static final String SCHEMA_OF_TOKENS = "auth";

    private static final String HEAD =
            """
            -- Written from the mappings' declarations by DeploymentFilesTests; do not edit.
            """;

    private static final String V2_ROLES =
            """
            %s-- Roles in v2. Run by a superuser on v2's primary, in v2's database; its replicas follow. May be run again.
            -- On Amazon RDS: by an administrator who may do what the tables' owner may.
            -- Passwords are given separately: \\password ghost_reader, \\password ghost_debezium

            do $$
            begin
                if not exists (select from pg_roles where rolname = 'ghost_reader') then
                    create role ghost_reader login;
                end if;
                if not exists (select from pg_roles where rolname = 'ghost_debezium') then
                    create role ghost_debezium login;
                end if;
                execute format('grant connect on database %%I to ghost_reader, ghost_debezium', current_database());
                if (select rolsuper from pg_roles where rolname = current_user) then
                    alter role ghost_reader with nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
                    alter role ghost_debezium with nosuperuser nocreatedb nocreaterole replication nobypassrls;
                else -- Amazon RDS: its administrators may not say so, and new roles have no such rights
                    grant rds_replication to ghost_debezium;
                end if;
            end
            $$;

            -- Reads rows from the replica in short transactions; cannot write anywhere.
            alter role ghost_reader set default_transaction_read_only = on;
            alter role ghost_reader set idle_in_transaction_session_timeout = '10min';
            grant usage on schema public to ghost_reader;
            grant select on
                %s
            to ghost_reader;

            -- Reads the log of changes of what the publication names; may not even read the tables.
            grant usage on schema public to ghost_debezium;
            """;

    private static final String V2_CAPTURE =
            """
            %s-- What capturing adds to v2: a publication and a slot. Run by a superuser on v2's primary, in v2's database, after
            -- v2-roles.sql and before the connector starts. May be run again. The slot keeps WAL from now on: start what reads it.

            do $$
            begin
                if current_setting('wal_level') <> 'logical' then
                    raise exception 'wal_level is %%', current_setting('wal_level')
                        using hint = 'run ALTER SYSTEM SET wal_level = ''logical'' and restart the server';
                end if;
                if not exists (select from pg_publication where pubname = 'ghost') then
                    create publication ghost;
                end if;
            end
            $$;

            alter publication ghost set table
                %s;

            select pg_create_logical_replication_slot('ghost', 'pgoutput')
             where not exists (select from pg_replication_slots where slot_name = 'ghost');
            """;

    private static final String V3_ROLES =
            """
            %s-- The role that writes v3. Run by a superuser in v3's database. May be run again.
            -- On Amazon RDS: by an administrator who may do what the tables' owner may.
            -- Its password is given separately: \\password ghost_writer

            do $$
            begin
                if not exists (select from pg_roles where rolname = 'ghost_writer') then
                    create role ghost_writer login;
                end if;
                -- For schemas of its own: landing, ghost and batch. Once they exist the right may be revoked.
                execute format('grant connect, create, temporary on database %%I to ghost_writer', current_database());
                if (select rolsuper from pg_roles where rolname = current_user) then
                    alter role ghost_writer with nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
                    alter role ghost_writer set deadlock_timeout = '100ms';
                else -- Amazon RDS: its administrators may not say so, and new roles have no such rights
                    grant ghost_writer to current_user; -- to back up, restore and remove what it owns
                    raise notice 'set deadlock_timeout to 100 in the parameter group of the server';
                end if;
            end
            $$;

            -- Rows of v3's tables, never the tables themselves.
            grant usage on schema %s to ghost_writer;
            grant select on all tables in schema %s to ghost_writer;
            grant select, insert, update, delete on
                %s
            to ghost_writer;
            """;

    private final MappingCatalogue catalogue;

    DeploymentFiles(MappingCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Contents by path from the root of the repository. */
    Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        String v2Tables = lines(v2Tables().stream());
        TreeSet<String> schemas = v3Schemas();
        String v3Schemas = String.join(", ", schemas);
        schemas.remove(SCHEMA_OF_TOKENS);
        String readable = String.join(", ", schemas);
        files.put("scripts/sql/v2-roles.sql", V2_ROLES.formatted(HEAD, v2Tables));
        files.put("scripts/sql/v2-capture.sql", V2_CAPTURE.formatted(HEAD, v2Tables));
        files.put(
                "scripts/sql/v3-roles.sql",
                V3_ROLES.formatted(HEAD, v3Schemas, readable, lines(v3Tables().stream())));
        files.put("compose/connect/ghost-v2.json", connector());
        return files;
    }

    /** The v2 tables to capture, with their schema. */
    List<String> v2Tables() {
        return catalogue.tables().stream()
                .map(table -> "public." + table.table())
                .sorted()
                .toList();
    }

    private TreeSet<String> v3Tables() {
        TreeSet<String> tables =
                catalogue.entities().stream()
                        .flatMap(entity -> entity.targets().stream())
                        .map(TargetTable::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        tables.add(RIGHT_ASSIGNMENTS);
        return tables;
    }

    private TreeSet<String> v3Schemas() {
        return v3Tables().stream()
                .map(table -> table.substring(0, table.indexOf('.')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String lines(Stream<String> names) {
        return names.collect(Collectors.joining(",\n    "));
    }

    /** Where v2 is, and the password, are for Connect's configuration providers to say. */
    private String connector() {
        SourceDatabase unknown = new SourceDatabase("", 0, "", "ghost_debezium", "");
        Map<String, String> configuration =
                new TreeMap<>(V2Capture.connector(unknown, catalogue, "v2").configuration());
        configuration.put("database.hostname", "${env:V2_HOST}");
        configuration.put("database.port", "${env:V2_PORT}");
        configuration.put("database.dbname", "${env:V2_DATABASE}");
        configuration.put("database.sslmode", "${env:V2_SSLMODE}");
        configuration.put("database.password", "${dir:/run/secrets:v2-debezium-password}");
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(configuration)
                + "\n";
    }
}
