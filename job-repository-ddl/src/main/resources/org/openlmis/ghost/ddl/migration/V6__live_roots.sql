-- Roots that v2 itself has just changed are derived before the many that a changed look-up makes dirty.
create index dirty_root_live on ghost.dirty_root (entity, root_key) where state = 'DIRTY' and v2_time is not null;
