CREATE TABLE quiz (
    quiz_id         uuid NOT NULL,
    organisation_id uuid NOT NULL,
    title           text NOT NULL,
    status          text NOT NULL,
    CONSTRAINT quiz_pk PRIMARY KEY (quiz_id)
);

CREATE TABLE quiz_period (
    period_id  uuid        NOT NULL,
    quiz_id    uuid        NOT NULL,
    title      text        NOT NULL,
    opens_at   timestamptz NOT NULL,
    closes_at  timestamptz NOT NULL,
    CONSTRAINT quiz_period_pk PRIMARY KEY (period_id)
);

-- The score is null as long as it isn't told: the attempt is under way, or the standing is frozen.
CREATE TABLE quiz_attempt_fact (
    attempt_id      uuid NOT NULL,
    quiz_id         uuid NOT NULL,
    period_id       uuid NOT NULL,
    member_id       uuid NOT NULL,
    organisation_id uuid NOT NULL,
    started_at      timestamptz,
    finished_at     timestamptz,
    score           numeric(12, 2),
    full_marks      integer,
    CONSTRAINT quiz_attempt_fact_pk PRIMARY KEY (attempt_id)
);
CREATE INDEX quiz_attempt_fact_member_ix ON quiz_attempt_fact (quiz_id, member_id);
CREATE INDEX quiz_attempt_fact_period_ix ON quiz_attempt_fact (period_id);
COMMENT ON COLUMN quiz_attempt_fact.organisation_id IS 'where the member belonged';

-- A member who took part in a quiz counts once in it, where he belonged with his first attempt.
CREATE TABLE quiz_entrant (
    quiz_id         uuid    NOT NULL,
    member_id       uuid    NOT NULL,
    organisation_id uuid    NOT NULL,
    attempts        integer NOT NULL,
    finished        integer NOT NULL,
    best_share      numeric,
    CONSTRAINT quiz_entrant_pk PRIMARY KEY (quiz_id, member_id)
);
CREATE INDEX quiz_entrant_organisation_ix ON quiz_entrant (organisation_id, quiz_id);
COMMENT ON COLUMN quiz_entrant.best_share IS 'of full marks, by the best attempt whose score is known';

-- The last that was told of a place in an award's log.
CREATE TABLE limited_award_fact (
    entry_id        uuid        NOT NULL,
    award_id        uuid        NOT NULL,
    period_id       uuid        NOT NULL,
    quiz_id         uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    outcome         text        NOT NULL,
    decided_at      timestamptz NOT NULL,
    CONSTRAINT limited_award_fact_pk PRIMARY KEY (entry_id)
);
CREATE INDEX limited_award_fact_organisation_ix ON limited_award_fact (organisation_id, quiz_id);

CREATE TABLE coupon_fact (
    coupon_id       uuid NOT NULL,
    award_id        uuid NOT NULL,
    quiz_id         uuid NOT NULL,
    member_id       uuid NOT NULL,
    organisation_id uuid NOT NULL,
    issued_at       timestamptz,
    redeemed_at     timestamptz,
    CONSTRAINT coupon_fact_pk PRIMARY KEY (coupon_id)
);
CREATE INDEX coupon_fact_organisation_ix ON coupon_fact (organisation_id, quiz_id);

CREATE TABLE survey (
    survey_id       uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    title           text        NOT NULL,
    opens_at        timestamptz NOT NULL,
    closes_at       timestamptz NOT NULL,
    closed_at       timestamptz,
    CONSTRAINT survey_pk PRIMARY KEY (survey_id)
);
CREATE INDEX survey_organisation_ix ON survey (organisation_id);

-- How many took part, told when the survey is closed.
CREATE TABLE survey_participation_fact (
    survey_id       uuid    NOT NULL,
    organisation_id uuid    NOT NULL,
    participants    integer NOT NULL,
    CONSTRAINT survey_participation_fact_pk PRIMARY KEY (survey_id, organisation_id)
);
CREATE INDEX survey_participation_fact_organisation_ix ON survey_participation_fact (organisation_id);
