-- What a request that is repeated with its Idempotency-Key was answered the first time.
alter table process_key add column status integer not null default 202;
