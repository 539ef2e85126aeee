-- What operators decided about roots that mappings refuse and events that could not be landed.

alter table ghost.quarantine
    add column discarded_at   timestamptz,
    add column discarded_by   text,
    add column discard_reason text;
comment on column ghost.quarantine.discarded_at is 'when somebody accepted that the root is not derived; null again once v2 changes it or it is refused otherwise';
create index quarantine_code on ghost.quarantine (code, entity);

alter table ghost.dead_letter
    add column generation  integer,
    add column former_key  bytea,
    add column attempts    integer not null default 0,
    add column resolved_by text,
    drop constraint dead_letter_state_check,
    add constraint dead_letter_state_check
        check (state in ('NEW', 'RETRY', 'RETRIED', 'SUPERSEDED', 'DISCARDED'));
comment on column ghost.dead_letter.generation is 'of the entity when the event was read from Kafka; null if the topic belongs to none';
comment on column ghost.dead_letter.former_key is 'header __debezium.oldkey: the key the row had before its primary key was changed';
comment on column ghost.dead_letter.state is 'RETRY: a consumer shall land it again; SUPERSEDED: a newer state of the row is known';
create index dead_letter_open on ghost.dead_letter (state, topic, partition, record_offset) where state in ('NEW', 'RETRY');
