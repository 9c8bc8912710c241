alter table job add column priority integer not null default 4;
-- When it began to wait for a worker; null when it does not.
alter table job add column queued_at bigint;
-- How long the job now in hand, or done, had been waiting: since then, no message of its lane has been overtaken.
alter table job add column waited_since bigint;
-- How a large document was cut; null when it is done in one pass.
alter table job add column plan_id text;
alter table job add column plan text;
alter table job add column parts_open integer;
-- When the log last told how far it is.
alter table job add column told_at bigint not null default 0;
create index job_started on job (started_at) where started_at is not null;

-- What is to be done for a stretch of a large document, and what came of it; any worker takes any part.
create table part (
    plan_id         text    not null,
    number          integer not null,
    document_id     text    not null references document (id),
    state           text    not null,
    attempt         integer not null,
    worker          text,
    lease_until     bigint,
    -- when the sweeper has to send it again; null while its turn has not come, or nothing is due
    due_at          bigint,
    units           bigint  not null,
    task            text    not null,
    result          text,
    primary key (plan_id, number)
);
create index part_due on part (due_at) where due_at is not null;
create index part_lease on part (lease_until) where lease_until is not null;
create index part_document on part (document_id);
