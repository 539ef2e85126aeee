-- Marks that follow from a derivation. They are noted in its transaction and written right after it, so that nobody
-- who derives waits for somebody else's mark while holding marks of its own.
create table ghost.owed_mark (
    id          bigint generated always as identity primary key,
    kind        text        not null check (kind in ('ROOT', 'WAITING', 'REFERRING')),
    entity      text        not null,
    root_keys   text[]      not null,
    except_root text,
    created_at  timestamptz not null default clock_timestamp()
);
comment on column ghost.owed_mark.kind is
    'who is dirty now: these roots, who waits for them, or who refers to their rows';
comment on column ghost.owed_mark.except_root is 'a root of the same entity that must not be marked';
