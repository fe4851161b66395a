-- How far a consumer has read, advanced by compare-and-set in the transaction that applies the effects.
CREATE TABLE consumed_offset (
    consumer    text        NOT NULL,
    topic       text        NOT NULL,
    partition   integer     NOT NULL,
    next_offset bigint      NOT NULL,
    event_time  timestamptz,
    CONSTRAINT consumed_offset_pk PRIMARY KEY (consumer, topic, partition)
);

-- The newest version applied per aggregate: duplicates and stale versions are told by it.
CREATE TABLE consumed_version (
    aggregate_id uuid   NOT NULL,
    version      bigint NOT NULL,
    CONSTRAINT consumed_version_pk PRIMARY KEY (aggregate_id)
);
