-- What services said about their outboxes, as far as it still matters: every fact acknowledged by told_up_to lies below ends,
-- an offset for each partition of the topic.
CREATE TABLE heartbeat (
    service    text        NOT NULL,
    topic      text        NOT NULL,
    heard_at   timestamptz NOT NULL,
    told_up_to timestamptz NOT NULL,
    waiting    bigint      NOT NULL,
    ends       bigint[]    NOT NULL,
    CONSTRAINT heartbeat_pk PRIMARY KEY (service, heard_at)
);

-- Counted is a heartbeat once everything below its ends has been read.
CREATE VIEW heartbeat_heard AS
SELECT h.*, NOT EXISTS (
    SELECT FROM unnest(h.ends) WITH ORDINALITY AS e (next_offset, place)
    LEFT JOIN consumed_offset c ON c.topic = h.topic AND c.partition = e.place - 1
    WHERE e.next_offset > coalesce(c.next_offset, 0)) AS counted
FROM heartbeat h;
