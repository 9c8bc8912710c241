-- A session ends whole: whoever changes its row first decides whether one of its tokens is used or all of them are dead.
create table session (
    -- the family of its refresh tokens, named by its access tokens
    id              text    not null primary key,
    username        text    not null references account (username),
    expires_at      bigint  not null
);
insert into session (id, username, expires_at)
    select family, username, max(expires_at) from refresh_token group by family, username;
create index session_username on session (username);
create index session_expires on session (expires_at);

-- of the user whose ticket it is; null for an API key
alter table stream_ticket add column session_id text;
delete from stream_ticket;
