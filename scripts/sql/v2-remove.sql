-- After cut-over: takes back everything v2-capture.sql and v2-roles.sql added to v2, which is then as it was. Run by a
-- superuser on v2's primary, in v2's database, when the connector has been deleted. May be run again.

select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = 'ghost';
drop publication if exists ghost;

do $$
begin
    if exists (select from pg_roles where rolname = 'ghost_reader') then
        grant ghost_reader to current_user; -- a member may drop what it owns
        drop owned by ghost_reader;
        drop role ghost_reader;
    end if;
    if exists (select from pg_roles where rolname = 'ghost_debezium') then
        grant ghost_debezium to current_user; -- a member may drop what it owns
        drop owned by ghost_debezium;
        drop role ghost_debezium;
    end if;
end
$$;
