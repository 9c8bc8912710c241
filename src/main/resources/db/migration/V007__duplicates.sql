-- Names and values of the sender's own, a JSON object of strings.
alter table document add column metadata text;
-- The document that had brought the same bytes to the team before.
alter table document add column duplicate_of text;
-- Why it cannot be finalized until somebody releases it; separated by commas, empty for none.
alter table document add column holds text not null default '';
create index document_sha256 on document (team, sha256);

-- Which document first brought some bytes to a team.
create table content (
    team            text    not null,
    sha256          text    not null,
    document_id     text    not null references document (id),
    primary key (team, sha256)
);
insert into content (team, sha256, document_id)
select team, sha256, min(id) from document where status not in ('failed', 'cancelled') group by team, sha256;
