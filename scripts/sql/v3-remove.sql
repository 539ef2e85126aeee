-- After cut-over: removes this system's schemas and role from v3; v3's own tables keep their rows. Run by a superuser in
-- v3's database, when both applications have ended. May be run again.

-- A load that was killed may have left it off.
do $$
begin
    if to_regclass('ghost.suspended_trigger') is not null then
        if exists (select from ghost.suspended_trigger) then
            alter table requisition.status_changes enable trigger check_status_changes;
        end if;
    end if;
end
$$;

drop schema if exists landing, ghost, batch cascade;

do $$
begin
    if exists (select from pg_roles where rolname = 'ghost_writer') then
        drop owned by ghost_writer;
        drop role ghost_writer;
    end if;
end
$$;
