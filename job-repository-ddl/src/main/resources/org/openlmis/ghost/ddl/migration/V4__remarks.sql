-- What is worth knowing about roots that are derived nevertheless; a remark goes with its reason.
create table ghost.remark (
    entity      text        not null,
    root_key    text        not null,
    code        text        not null,
    v2_table    text        not null,
    v2_key      text        not null,
    column_name text        not null default '',
    value       text,
    message     text        not null,
    since       timestamptz not null default clock_timestamp(),
    primary key (entity, root_key, code, v2_table, v2_key, column_name)
);

alter table ghost.derived_row add column retired boolean not null default false;
comment on column ghost.derived_row.retired is 'no longer derived, but kept in v3 as inactive as long as its root stands';

alter table ghost.derived_row add column rank bigint;
comment on column ghost.derived_row.rank is 'of a row that several roots share: the root of the lowest rank decides about it';

alter table ghost.entity add column settings text;
comment on column ghost.entity.settings is 'the zone and the decisions v3 is derived under; a process with others derives nothing';

alter table ghost.entity add column landed_otherwise boolean not null default false;
comment on column ghost.entity.landed_otherwise is 'a process with other settings has landed rows since, and may have missed who looks them up; the next start derives everything again';
