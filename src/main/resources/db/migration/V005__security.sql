-- Who belongs together: a user, a key and a document each have one team.
alter table document add column team text not null default 'default';
create index document_team_uploaded on document (team, uploaded_at, id);
create index document_team_status on document (team, status, review);

alter table api_key add column team text not null default 'default';

alter table account add column team text not null default 'default';
alter table account add column display_name text;
alter table account add column enabled integer not null default 1;
-- Rises when all that was given out to the user has to end; tokens carry it.
alter table account add column version integer not null default 0;
-- A deleted user stays, so that what the name did can be traced and nobody else gets it.
alter table account add column deleted_at bigint;

alter table refresh_token add column account_version integer not null default 0;
create index refresh_token_user on refresh_token (username);
create index refresh_token_expires on refresh_token (expires_at);

-- What was done that is security relevant, or changes something, by whom. Rows are added and never changed.
create table audit (
    id              text    not null primary key,
    at              bigint  not null,
    actor           text    not null,
    action          text    not null,
    subject         text    not null,
    address         text    not null,
    request         text    not null,
    request_id      text    not null,
    detail          text
);
create index audit_actor on audit (actor, id);
create index audit_action on audit (action, id);

-- How often a sign-in was tried in vain. Subjects are hashes of 16 bits, so that no stranger can fill the table.
create table sign_in_attempt (
    subject         text    not null primary key,
    attempts        integer not null,
    -- nobody may try before
    free_at         bigint  not null,
    -- whether the log has told that somebody tried before
    told            integer not null,
    expires_at      bigint  not null
);
create index sign_in_attempt_expires on sign_in_attempt (expires_at);

-- From where a user has signed in with the right password.
create table known_address (
    username        text    not null references account (username),
    address         text    not null,
    at              bigint  not null,
    primary key (username, address)
);
create index known_address_at on known_address (at);

-- Each opens one stream, once, for who asked for it.
create table stream_ticket (
    ticket_hash     text    not null primary key,
    -- a user's name, or the id of an API key
    username        text,
    api_key_id      text,
    account_version integer not null,
    expires_at      bigint  not null
);
create index stream_ticket_expires on stream_ticket (expires_at);
