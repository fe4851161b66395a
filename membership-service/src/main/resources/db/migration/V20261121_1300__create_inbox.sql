-- The kit's inbox, for a service that began to listen later than its first tables were made. Its own copy of the tree and of
-- the appointments isn't needed here: this service is where they come from.
CREATE TABLE consumed_offset (
    consumer    text        NOT NULL,
    topic       text        NOT NULL,
    partition   integer     NOT NULL,
    next_offset bigint      NOT NULL,
    event_time  timestamptz,
    CONSTRAINT consumed_offset_pk PRIMARY KEY (consumer, topic, partition)
);

CREATE TABLE consumed_version (
    aggregate_id uuid   NOT NULL,
    version      bigint NOT NULL,
    CONSTRAINT consumed_version_pk PRIMARY KEY (aggregate_id)
);
