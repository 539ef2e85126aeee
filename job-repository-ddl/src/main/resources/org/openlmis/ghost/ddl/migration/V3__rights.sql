-- Bookkeeping of v3's table referencedata.right_assignments, which is computed anew as a whole.

-- One row per transaction that changed what right_assignments is computed from; a rebuild deletes those it has seen.
create table ghost.rights_request (
    entity       text        not null,
    requested_at timestamptz not null default clock_timestamp()
) with (autovacuum_vacuum_scale_factor = 0.05);

-- The latest rebuild, in a single row; none before the first.
create table ghost.rights_rebuild (
    single      boolean     primary key default true check (single),
    finished_at timestamptz not null,
    took_millis bigint      not null,
    inserted    bigint      not null,
    deleted     bigint      not null,
    rebuilds    bigint      not null default 1
);
comment on column ghost.rights_rebuild.inserted is 'rows of referencedata.right_assignments the latest rebuild inserted; 0 if they were right already';
comment on column ghost.rights_rebuild.rebuilds is 'rebuilds so far';
