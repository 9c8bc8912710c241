-- Bytes are looked up by their key alone, whosever they are.
create index document_bytes on document (sha256);
create index artifact_bytes on artifact (sha256);

-- The last look for stored bytes that nothing names: one row.
create table orphan_look (
    begun_at        bigint  not null,
    at              bigint  not null,
    files           bigint  not null,
    bytes           bigint  not null,
    -- files deleted so far
    deleted         bigint  not null
);
insert into orphan_look (begun_at, at, files, bytes, deleted) values (0, 0, 0, 0, 0);
