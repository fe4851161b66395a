-- Published results, as last told; the amount is the prize money in fen.
CREATE TABLE result_fact (
    result_id       uuid        NOT NULL,
    contest_id      uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    prize           text,
    prize_amount    bigint      NOT NULL,
    published_at    timestamptz NOT NULL,
    CONSTRAINT result_fact_pk PRIMARY KEY (result_id)
);

-- Steps that happen to a thing once, such as the collection of a card: the flow they are counted by, where and when.
CREATE TABLE step_fact (
    thing_id        uuid        NOT NULL,
    flow            text        NOT NULL,
    organisation_id uuid        NOT NULL,
    happened_at     timestamptz NOT NULL,
    CONSTRAINT step_fact_pk PRIMARY KEY (thing_id, flow)
);

-- What was read before was read without an eye for these.
INSERT INTO outdated (since) SELECT now() WHERE EXISTS (SELECT FROM consumed_offset WHERE next_offset > 0);
