-- Entities whose v3 rows are deleted before all is derived again, in the order of their turns. One clearing at a time;
-- the rows of the last one stay, DONE, until the next begins.
create table ghost.clearing (
    entity      text        primary key references ghost.entity (name),
    asked_for   text        not null,
    turn        integer     not null,
    state       text        not null default 'PENDING' check (state in ('PENDING', 'CLEARING', 'CLEARED', 'DONE')),
    reload      boolean     not null default false,
    rows_before bigint      not null,
    rows_kept   bigint,
    since       timestamptz not null default clock_timestamp(),
    done_at     timestamptz
);
comment on column ghost.clearing.asked_for is 'the entity the operator named; the others have rows that refer to its rows';
comment on column ghost.clearing.state is 'PENDING: not its turn yet; CLEARING: every root demands no rows; CLEARED: derives nothing until all are cleared';
comment on column ghost.clearing.reload is 'whether the entity asked for is loaded from the replica afterwards';
comment on column ghost.clearing.rows_kept is 'rows that stayed because rows that v3 made itself refer to them';

-- The last verification of each entity that the operations server was asked for.
create table ghost.verification (
    entity      text        primary key references ghost.entity (name),
    started_at  timestamptz not null,
    finished_at timestamptz not null,
    equal       boolean     not null,
    report      jsonb       not null
);

alter table ghost.heartbeat add column kafka_time timestamptz;
comment on column ghost.heartbeat.kafka_time is 'when Connect sent it to Kafka, by Connect''s clock';
