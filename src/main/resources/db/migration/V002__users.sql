create table account (
    username        text    not null primary key,
    password_hash   text    not null,
    role            text    not null,
    created_at      bigint  not null
);

-- Each refresh token works once; a second use revokes its family.
create table refresh_token (
    token_hash      text    not null primary key,
    family          text    not null,
    username        text    not null references account (username),
    expires_at      bigint  not null,
    used_at         bigint
);
create index refresh_token_family on refresh_token (family);
