-- The archive or mail in which a document lay; null for one that came by itself.
alter table document add column parent_id text references document (id);
-- The outermost of them, which limits count for.
alter table document add column root_id text;
-- In how many of them it lay.
alter table document add column depth integer not null default 0;
-- What its parent calls it.
alter table document add column path text;
create index document_parent on document (parent_id, id) where parent_id is not null;
create index document_root on document (root_id) where root_id is not null;
