-- Keys by their SHA-256; the keys themselves are kept nowhere.
create table api_key (
    id              text    not null primary key,
    -- two keys of one name act as the same principal, so that one can take the place of the other
    name            text    not null,
    key_hash        text    not null unique,
    -- its first characters, by which people tell keys apart
    prefix          text    not null,
    -- separated by commas
    scopes          text    not null,
    created_by      text    not null,
    created_at      bigint  not null,
    expires_at      bigint,
    last_used_at    bigint,
    -- a revoked key stays, so that what it did can be traced
    revoked_at      bigint
);
