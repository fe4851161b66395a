-- Records that were put aside because they can't be applied: what they told is missing here. A service that reads
-- everything anew fills a table of its own, so what can be read by then stands here no more.
CREATE TABLE dead_letter (
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    put_aside_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT dead_letter_pk PRIMARY KEY (topic, partition, record_offset)
);
