CREATE TABLE quiz (
    id              uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    title           text        NOT NULL,
    state           text        NOT NULL,
    frozen_at       timestamptz,
    frozen_view     jsonb,
    version         bigint      NOT NULL,
    CONSTRAINT quiz_pk PRIMARY KEY (id),
    CONSTRAINT quiz_state_ck CHECK (state IN ('DRAFT', 'PUBLISHED', 'CANCELLED')),
    CONSTRAINT quiz_frozen_ck CHECK ((frozen_at IS NULL) = (frozen_view IS NULL))
);
CREATE INDEX quiz_organisation_ix ON quiz (organisation_id, id);
COMMENT ON COLUMN quiz.frozen_view IS 'the standing as it was shown when it was frozen';

-- Never changed once the quiz is published.
CREATE TABLE quiz_period (
    id        uuid        NOT NULL,
    quiz_id   uuid        NOT NULL,
    title     text        NOT NULL,
    opens_at  timestamptz NOT NULL,
    closes_at timestamptz NOT NULL,
    rules     jsonb       NOT NULL,
    CONSTRAINT quiz_period_pk PRIMARY KEY (id),
    CONSTRAINT quiz_period_quiz_fk FOREIGN KEY (quiz_id) REFERENCES quiz (id),
    CONSTRAINT quiz_period_window_ck CHECK (opens_at < closes_at)
);
CREATE INDEX quiz_period_quiz_ix ON quiz_period (quiz_id, id);

-- "The first so many to reach so many points". Its row is the one place where the order is decided.
CREATE TABLE limited_award (
    id         uuid          NOT NULL,
    period_id  uuid          NOT NULL,
    title      text          NOT NULL,
    stock      integer       NOT NULL,
    threshold  integer     NOT NULL,
    places     bigint        NOT NULL,
    granted    integer       NOT NULL,
    decided_at timestamptz,
    granted_at timestamptz,
    CONSTRAINT limited_award_pk PRIMARY KEY (id),
    CONSTRAINT limited_award_period_fk FOREIGN KEY (period_id) REFERENCES quiz_period (id),
    CONSTRAINT limited_award_stock_ck CHECK (granted >= 0 AND granted <= stock AND granted <= places)
);
CREATE INDEX limited_award_period_ix ON limited_award (period_id, id);
COMMENT ON COLUMN limited_award.places IS 'how long its log is';
COMMENT ON COLUMN limited_award.granted IS 'places in the log that were awarded or are held for review';
COMMENT ON COLUMN limited_award.decided_at IS 'time of the last place in the log; it never goes back, whatever the clocks do';
COMMENT ON COLUMN limited_award.granted_at IS 'time of the last place that was awarded or held';
