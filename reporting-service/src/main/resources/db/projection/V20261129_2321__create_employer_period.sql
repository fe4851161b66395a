-- From when until when (valid_until is exclusive) an employer stood in the register of which organisation, and as what.
CREATE TABLE employer_period (
    employer_id uuid    NOT NULL,
    number      integer NOT NULL,
    keeper_id   uuid    NOT NULL,
    united      boolean NOT NULL,
    size        text    NOT NULL,
    employees   integer NOT NULL,
    valid_from  date    NOT NULL,
    valid_until date,
    closed      boolean NOT NULL DEFAULT false,
    CONSTRAINT employer_period_pk PRIMARY KEY (employer_id, number),
    CONSTRAINT employer_period_order CHECK (valid_from <= valid_until),
    CONSTRAINT employer_period_end CHECK (valid_until IS NOT NULL OR NOT closed)
);
CREATE INDEX employer_period_keeper_ix ON employer_period (keeper_id, valid_from);
COMMENT ON COLUMN employer_period.employees IS 'none where nobody said how many';
COMMENT ON COLUMN employer_period.closed IS 'whether it left the register at the end of this period, the last one';

-- On which day members were first linked to the account they sign in with; where they belonged then, their periods say.
CREATE TABLE activation_fact (
    member_id    uuid NOT NULL,
    activated_on date NOT NULL,
    CONSTRAINT activation_fact_pk PRIMARY KEY (member_id)
);
