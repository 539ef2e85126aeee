-- Bookkeeping of the land-and-derive protocol, and the schema of the landing rows.
-- The tables of schema landing are created from the mappings' declarations when an application starts.

create schema if not exists landing;

-- One row per entity: which complete load is current, and what the operator wants.
create table ghost.entity (
    name              text primary key,
    generation        integer     not null default 0,
    state             text        not null default 'NEW'
                      check (state in ('NEW', 'FILLING', 'FILLED', 'SYNCED')),
    filled_generation integer,
    desired           text        not null default 'RUNNING'
                      check (desired in ('RUNNING', 'PAUSED')),
    halted            text,
    halted_at         timestamptz,
    reload_required   text,
    barrier           pg_lsn,
    planned           boolean     not null default false,
    carried           bigint      not null default 0,
    opened_at         timestamptz,
    filled_at         timestamptz,
    verified_at       timestamptz
);
comment on column ghost.entity.filled_generation is 'newest generation that was closed; null until the entity was filled once';
comment on column ghost.entity.halted is 'why derivation stops (drift, truncate), and the remedy; null when it may run';
comment on column ghost.entity.reload_required is 'why the next generation must be opened; null when none is needed';
comment on column ghost.entity.carried is 'rows still dirty, waiting or quarantined when the generation was opened';

-- What became of v2 rows; shards only spread row locks, read them as a sum.
create table ghost.entity_count (
    entity     text     not null references ghost.entity (name),
    generation integer  not null,
    driver     text     not null check (driver in ('CHUNK', 'EVENT')),
    shard      smallint not null,
    read       bigint   not null default 0,
    written    bigint   not null default 0,
    unchanged  bigint   not null default 0,
    skipped    bigint   not null default 0,
    primary key (entity, generation, driver, shard)
);

-- The chunk ledger: the truth about what a generation has loaded. Lower bounds are exclusive, upper inclusive, null is open.
create table ghost.chunk (
    entity      text    not null references ghost.entity (name),
    generation  integer not null,
    number      integer not null,
    lower_key   text,
    upper_key   text,
    state       text    not null default 'PLANNED' check (state in ('PLANNED', 'LANDED', 'DONE')),
    lease_token uuid,
    lease_owner text,
    lease_until timestamptz,
    attempts    integer not null default 0,
    lsn         pg_lsn,
    rows_read   bigint  not null default 0,
    rows_swept  bigint  not null default 0,
    landed_at   timestamptz,
    done_at     timestamptz,
    primary key (entity, generation, number)
);
create index chunk_open on ghost.chunk (entity, generation, state) where state <> 'DONE';

-- Roots whose landing rows changed since they were last derived, and roots that wait for another row.
create sequence ghost.dirty_mark;
create table ghost.dirty_root (
    entity      text        not null,
    root_key    text        not null,
    state       text        not null default 'DIRTY' check (state in ('DIRTY', 'WAITING')),
    mark        bigint      not null default nextval('ghost.dirty_mark'),
    row_count   bigint      not null default 0,
    marked_at   timestamptz not null default clock_timestamp(),
    v2_time     timestamptz,
    lsn         pg_lsn,
    wait_code   text,
    wait_entity text,
    wait_key    text,
    wait_detail text,
    attempts    integer     not null default 0,
    retry_at    timestamptz,
    primary key (entity, root_key)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);
create index dirty_root_ready on ghost.dirty_root (entity, root_key) where state = 'DIRTY';
create index dirty_root_waiting on ghost.dirty_root (wait_entity, wait_key) where state = 'WAITING';

-- Roots the mapping refuses; a root leaves when it derives again.
create table ghost.quarantine (
    entity      text        not null,
    root_key    text        not null,
    code        text        not null,
    v2_table    text        not null,
    column_name text,
    value       text,
    message     text        not null,
    lsn         pg_lsn,
    row_count   bigint      not null default 0,
    since       timestamptz not null default clock_timestamp(),
    last_at     timestamptz not null default clock_timestamp(),
    attempts    integer     not null default 1,
    primary key (entity, root_key)
);

-- Every v3 row this system derived, and the root it came from. Rows not named here are never deleted.
create table ghost.derived_row (
    entity   text not null,
    root_key text not null,
    v3_table text not null,
    v3_key   text not null,
    leaving  boolean not null default false,
    primary key (entity, root_key, v3_table, v3_key)
) with (autovacuum_vacuum_scale_factor = 0.05);
comment on column ghost.derived_row.leaving is 'no longer derived, but kept until no v3 row refers to it';
create index derived_row_v3 on ghost.derived_row (v3_key, v3_table);

-- Consumed Kafka offsets, moved in the transaction that lands the events.
create table ghost.stream_position (
    topic       text        not null,
    partition   integer     not null,
    next_offset bigint      not null,
    lsn         pg_lsn,
    v2_time     timestamptz,
    owner       text,
    updated_at  timestamptz not null default clock_timestamp(),
    primary key (topic, partition)
);

-- One row per v2 heartbeat seen in the stream: everything v2 committed before it lies below these offsets.
create table ghost.heartbeat (
    lsn         pg_lsn      primary key,
    v2_time     timestamptz not null,
    seen_at     timestamptz not null default clock_timestamp(),
    end_offsets jsonb       not null
);

-- Events that could not be landed, with their coordinates and bytes.
create table ghost.dead_letter (
    id           bigint generated always as identity primary key,
    topic        text        not null,
    partition    integer     not null,
    record_offset bigint     not null,
    code         text        not null,
    message      text        not null,
    record_key   bytea,
    record_value bytea,
    state        text        not null default 'NEW' check (state in ('NEW', 'RETRIED', 'DISCARDED')),
    created_at   timestamptz not null default clock_timestamp(),
    resolved_at  timestamptz,
    resolution   text,
    unique (topic, partition, record_offset)
);

-- Where a live schema differs from what the mappings believe.
create table ghost.drift_finding (
    id          bigint generated always as identity primary key,
    entity      text        not null,
    side        text        not null check (side in ('V2', 'V3')),
    code        text        not null,
    table_name  text        not null,
    column_name text        not null default '',
    expected    text,
    actual      text,
    remedy      text        not null,
    blocking    boolean     not null,
    found_at    timestamptz not null default clock_timestamp(),
    resolved_at timestamptz
);
create unique index drift_finding_open on ghost.drift_finding (entity, side, code, table_name, column_name)
    where resolved_at is null;

-- Who executes an entity's job: at most one process, dead when its lease has run out.
create table ghost.execution_lease (
    entity           text        primary key,
    job_execution_id bigint,
    owner            text        not null,
    lease_until      timestamptz not null
);
comment on column ghost.execution_lease.job_execution_id is 'null until the execution was created';

-- Text that v3 had no room for.
create table ghost.cut_text (
    entity      text not null,
    root_key    text not null,
    v3_table    text not null,
    v3_key      text not null,
    column_name text not null,
    full_text   text not null,
    primary key (entity, root_key, v3_table, v3_key, column_name)
);
