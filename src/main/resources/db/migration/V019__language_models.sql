-- What language models were asked for by one processing of a document (the revision of its record before) on one day (UTC).
create table model_use (
    job_id text not null references job (id) on delete cascade,
    revision integer not null,
    day text not null,
    calls bigint not null,
    input_tokens bigint not null,
    output_tokens bigint not null,
    primary key (job_id, revision, day)
);
create index model_use_day on model_use (day);
-- The language that the sender wants a text in (ISO 639-1), and whether in plain words.
alter table document add column translate text;
alter table document add column plain boolean not null default false;
-- What is to happen while it is processed, for demonstrations and drills; null for nothing.
alter table document add column simulate text;
-- By what texts are found that resemble it; null for documents that are no text.
alter table document add column sketch text;
