-- The one v3 trigger that a first load may switch off; a row means that it is off because of that load.
create table ghost.suspended_trigger (
    entity    text        primary key references ghost.entity (name),
    since     timestamptz not null default clock_timestamp()
);
