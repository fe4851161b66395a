-- What operators did about records that were put aside. It stands beside the tables that are derived from events, so that it
-- outlives them: whoever reads everything anew finds what was discarded discarded.
CREATE TABLE dead_letter_settlement (
    id            uuid        NOT NULL,
    topic         text        NOT NULL,
    partition     integer     NOT NULL,
    record_offset bigint      NOT NULL,
    outcome       text        NOT NULL,
    reason        text,
    settled_by    text        NOT NULL,
    settled_at    timestamptz NOT NULL,
    CONSTRAINT dead_letter_settlement_pk PRIMARY KEY (id),
    CONSTRAINT dead_letter_settlement_outcome CHECK (outcome IN ('APPLIED', 'DISCARDED')),
    CONSTRAINT dead_letter_settlement_reason CHECK (outcome = 'APPLIED' OR reason IS NOT NULL)
);
CREATE INDEX dead_letter_settlement_place_ix ON dead_letter_settlement (topic, partition, record_offset);
