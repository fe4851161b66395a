-- Answers of creating requests, kept for 24 hours so that a repeated request gets the first answer again.
-- key_hash covers the caller (or the public path) and the key, so neither tokens nor keys lie here in clear.
CREATE TABLE idempotency_key (
    key_hash     bytea       NOT NULL,
    request_hash bytea       NOT NULL,
    reservation  uuid        NOT NULL,
    reserved_at  timestamptz NOT NULL,
    status       smallint,
    content_type text,
    location     text,
    etag         text,
    body         bytea,
    CONSTRAINT pk_idempotency_key PRIMARY KEY (key_hash)
);

CREATE INDEX ix_idempotency_key_reserved_at ON idempotency_key (reserved_at);
