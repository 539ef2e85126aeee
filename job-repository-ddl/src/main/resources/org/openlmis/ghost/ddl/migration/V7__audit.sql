-- Who did what to the migration, and what came of it: written before an action begins, finished when it ends.
create table ghost.audit (
    id         bigint generated always as identity primary key,
    began_at   timestamptz not null default clock_timestamp(),
    ended_at   timestamptz,
    channel    text        not null check (channel in ('API', 'PAGE', 'COMMAND')),
    actor      text        not null,
    origin     text,
    action     text        not null,
    subject    text        not null,
    parameters jsonb       not null default '{}',
    outcome    text        not null default 'BEGUN'
               check (outcome in ('BEGUN', 'DONE', 'REFUSED', 'FAILED')),
    detail     text,
    times      integer     not null default 1
) with (fillfactor = 80);
comment on column ghost.audit.channel is 'through the HTTP interface, the web page or the command line';
comment on column ghost.audit.actor is 'name of the user who signed in; of the operating system''s user on the command line';
comment on column ghost.audit.origin is 'network address or host the actor came from';
comment on column ghost.audit.subject is 'what was acted upon, such as entities/facilities';
comment on column ghost.audit.outcome is 'BEGUN stays when the process died in the middle of the action';
comment on column ghost.audit.detail is 'why it was refused or failed';
comment on column ghost.audit.times is 'how often strangers from this origin were refused within the same minute';
create index audit_by_time on ghost.audit (began_at desc, id desc);
create index audit_by_actor on ghost.audit (actor, id desc);
