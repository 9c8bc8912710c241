-- The charset that the sender says a text or table is in; null when it has to be found out.
alter table document add column charset text;
