-- Whose documents it brings; only they see it. Each process that has the source says so again when it starts.
alter table source add column team text not null default 'default';
