-- The kit's, as the rest of its inbox: records that were put aside because they can't be applied.
CREATE TABLE dead_letter (
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    put_aside_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT dead_letter_pk PRIMARY KEY (topic, partition, record_offset)
);
