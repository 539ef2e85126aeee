-- How gently all backfills together treat v2's replica, in a single row.
create table ghost.throttle (
    single            boolean          primary key default true check (single),
    rows_per_second   bigint           check (rows_per_second >= 0),
    concurrent_chunks integer          check (concurrent_chunks >= 0),
    max_replica_lag   text,
    changed_at        timestamptz,
    changed_by        text,
    rows_ahead        double precision not null default 0,
    counted_at        timestamptz      not null default clock_timestamp()
) with (fillfactor = 50);
comment on table ghost.throttle is 'limits that an operator chose; null leaves a limit to each process''s settings';
comment on column ghost.throttle.rows_per_second is '0 for no limit';
comment on column ghost.throttle.concurrent_chunks is '0 for no limit';
comment on column ghost.throttle.max_replica_lag is 'a size such as 128MB';
comment on column ghost.throttle.rows_ahead is 'rows read beyond the limit by counted_at; they melt away at rows_per_second';
insert into ghost.throttle default values;
