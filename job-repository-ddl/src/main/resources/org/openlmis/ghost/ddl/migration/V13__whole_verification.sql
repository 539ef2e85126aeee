-- Besides the verification of each entity, the last one of all entities together is kept.
alter table ghost.verification drop constraint verification_entity_fkey;
alter table ghost.verification rename column entity to subject;
comment on column ghost.verification.subject is 'the entity; * for all of them, with what only all together show';
