-- Facts that are true and not yet told. Written in the transaction that makes them true, removed once the broker
-- acknowledged them: what stands here is exactly the backlog. Column names as Debezium's outbox router expects them.
CREATE TABLE outbox_event (
    sequence          bigint GENERATED ALWAYS AS IDENTITY,
    id                uuid        NOT NULL,
    aggregatetype     text        NOT NULL,
    aggregateid       uuid        NOT NULL,
    aggregate_version bigint      NOT NULL,
    type              text        NOT NULL,
    payload           json        NOT NULL,
    headers           json,
    occurred_at       timestamptz NOT NULL,
    CONSTRAINT outbox_event_pk PRIMARY KEY (sequence)
) WITH (
    -- A queue: rows live for milliseconds, so the vacuum must follow closely and cheaply.
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 10000,
    autovacuum_vacuum_insert_threshold = -1
);
