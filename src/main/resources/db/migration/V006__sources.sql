-- Where files come from by themselves, and how that goes: written by the process that fetches, read by all.
create table source (
    name                text    not null primary key,
    kind                text    not null,
    -- without credentials
    address             text    not null,
    schedule            text    not null,
    -- why its definition was refused; null when it is good
    fault               text,
    -- who paused it; null when nobody did
    paused_by           text,
    -- the process that fetches, and until when no other may
    holder              text,
    lease_until         bigint,
    -- when a process last said that it has this source
    seen_at             bigint  not null,
    health              text    not null,
    last_poll_at        bigint,
    last_error          text,
    last_error_at       bigint,
    -- files that had to stay where they are, by the last poll
    put_off             integer not null,
    -- files that were moved aside and are no documents
    refused             bigint  not null,
    -- what others ask of the process that fetches
    poll_asked_at       bigint,
    test_asked_at       bigint,
    test_answer         text,
    test_answered_at    bigint
);
create index document_source on document (source, id);
