-- On which days a member was one in which organisation with which status (valid_until is exclusive), and the flows with which
-- that began and ended: the facts that the member figures count.
CREATE TABLE member_period (
    member_id       uuid    NOT NULL,
    number          integer NOT NULL,
    organisation_id uuid    NOT NULL,
    status          text    NOT NULL,
    valid_from      date    NOT NULL,
    valid_until     date,
    begun           text    NOT NULL,
    ended           text,
    CONSTRAINT member_period_pk PRIMARY KEY (member_id, number),
    CONSTRAINT member_period_order CHECK (valid_from <= valid_until),
    CONSTRAINT member_period_end CHECK ((valid_until IS NULL) = (ended IS NULL))
);
CREATE INDEX member_period_organisation_ix ON member_period (organisation_id, valid_from, member_id, number);
INSERT INTO member_period (member_id, number, organisation_id, status, valid_from, begun)
SELECT member_id, 1, organisation_id, 'ACTIVE', joined_on, 'JOINED' FROM member_fact;

-- Of who joins again, when they first joined. Facts are found by their periods from now on.
ALTER TABLE member_fact ADD COLUMN member_since date;
DROP INDEX member_fact_organisation_ix;

-- Nobody had left yet. Which flows make a member more or one less stands here and nowhere else.
ALTER TABLE member_counter RENAME COLUMN joined TO counted;
ALTER TABLE member_counter DROP COLUMN departed;
ALTER TABLE member_counter ADD COLUMN flow text NOT NULL DEFAULT 'JOINED';
ALTER TABLE member_counter ALTER COLUMN flow DROP DEFAULT;
ALTER TABLE member_counter DROP CONSTRAINT member_counter_pk;
ALTER TABLE member_counter
    ADD CONSTRAINT member_counter_pk PRIMARY KEY (organisation_id, dimension, code, day, flow);
ALTER TABLE member_counter
    ADD COLUMN members bigint NOT NULL GENERATED ALWAYS AS (
        CASE WHEN flow IN ('JOINED', 'IMPORTED') OR starts_with(flow, 'IN_') THEN counted
             WHEN starts_with(flow, 'OUT_') OR starts_with(flow, 'LEFT_') THEN -counted ELSE 0 END) STORED,
    ADD COLUMN retained bigint NOT NULL GENERATED ALWAYS AS (
        CASE flow WHEN 'RETAINED' THEN counted WHEN 'RESUMED' THEN -counted ELSE 0 END) STORED;

-- What was read before was read without an eye for what happens to members after they joined.
INSERT INTO outdated (since) SELECT now() WHERE EXISTS (SELECT FROM consumed_offset WHERE next_offset > 0);
