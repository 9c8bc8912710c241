-- Ids are UUIDv7 text, times epoch microseconds, amounts text: one script for SQLite and PostgreSQL.

create table document (
    id              text    not null primary key,
    job_id          text    not null unique,
    owner           text    not null,
    source          text    not null,
    file_name       text    not null,
    media_type      text    not null,
    kind            text    not null,
    size_bytes      bigint  not null,
    sha256          text    not null,
    client_name     text,
    report_id       text,
    schema_name     text,
    -- names one file of one source for good, so that a file seen again after a crash is not taken again
    arrival_key     text    unique,
    status          text    not null,
    stage           text    not null,
    review          text    not null,
    attempt         integer not null,
    failure         text,
    -- seq of the newest event, and so the version of everything shown about the document
    seq             bigint  not null,
    revision        integer not null,
    vendor_name     text,
    invoice_number  text,
    invoice_date    text,
    total_amount    text,
    currency        text,
    -- lower case file name, invoice number and supplier
    search          text    not null,
    uploaded_at     bigint  not null,
    updated_at      bigint  not null,
    completed_at    bigint,
    finalized_at    bigint,
    finalized_by    text
);
create index document_uploaded on document (uploaded_at, id);
create index document_updated on document (updated_at, id);
create index document_file_name on document (file_name, id);
create index document_status on document (status, review, id);

-- What changes too often to be a version of the document: who works on it, until when, how far.
create table job (
    id              text    not null primary key,
    document_id     text    not null unique references document (id),
    lane            text    not null,
    worker          text,
    lease_until     bigint,
    -- when the sweeper has to look at it again; null while nothing is due
    due_at          bigint,
    progress_done   bigint,
    progress_total  bigint,
    progress_unit   text,
    created_at      bigint  not null,
    started_at      bigint,
    finished_at     bigint
);
create index job_due on job (due_at) where due_at is not null;
create index job_lease on job (lease_until) where lease_until is not null;

create table event (
    document_id     text    not null references document (id),
    seq             bigint  not null,
    id              text    not null unique,
    job_id          text    not null,
    attempt         integer not null,
    name            text    not null,
    stage           text    not null,
    at              bigint  not null,
    progress        text,
    failure         text,
    detail          text,
    primary key (document_id, seq)
);

-- Every saved state of a record; the newest revision is the one in force.
create table record (
    document_id     text    not null references document (id),
    revision        integer not null,
    author          text    not null,
    at              bigint  not null,
    body            text    not null,
    primary key (document_id, revision)
);

-- What was made from a document: its bytes lie in the file store under their SHA-256.
create table artifact (
    document_id     text    not null references document (id),
    name            text    not null,
    sha256          text    not null,
    size_bytes      bigint  not null,
    primary key (document_id, name)
);

-- What has to stand in the out folder.
create table export (
    document_id     text    not null references document (id),
    revision        integer not null,
    kind            text    not null,
    day             text    not null,
    at              bigint  not null,
    written_at      bigint,
    primary key (document_id, revision)
);
create index export_day on export (day, kind, at, document_id);
create index export_open on export (at) where written_at is null;

-- Which document a client meant by an Idempotency-Key when it asked for processing.
create table process_key (
    owner           text    not null,
    idempotency_key text    not null,
    document_id     text    not null references document (id),
    primary key (owner, idempotency_key)
);
