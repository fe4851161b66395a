-- What a member did in a period so far. Its row lock is where attempts are counted.
CREATE TABLE quiz_participation (
    period_id       uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    attempts        integer     NOT NULL,
    day             date        NOT NULL,
    attempts_today  integer     NOT NULL,
    open_attempt_id uuid,
    best_attempt_id uuid,
    best_score      numeric(8, 2),
    best_took       bigint,
    watched_at      timestamptz,
    CONSTRAINT quiz_participation_pk PRIMARY KEY (period_id, member_id),
    CONSTRAINT quiz_participation_period_fk FOREIGN KEY (period_id) REFERENCES quiz_period (id)
) WITH (fillfactor = 70);
COMMENT ON COLUMN quiz_participation.organisation_id IS 'where the member belonged when he first took part';
COMMENT ON COLUMN quiz_participation.best_took IS 'milliseconds of the best attempt';
COMMENT ON COLUMN quiz_participation.watched_at IS 'last sign of life from any lecture: two at once earn time once';

CREATE TABLE lecture_progress (
    period_id uuid   NOT NULL,
    member_id uuid   NOT NULL,
    lecture   text   NOT NULL,
    watched   bigint NOT NULL,
    CONSTRAINT lecture_progress_pk PRIMARY KEY (period_id, member_id, lecture),
    CONSTRAINT lecture_progress_participation_fk FOREIGN KEY (period_id, member_id)
        REFERENCES quiz_participation (period_id, member_id)
);
COMMENT ON COLUMN lecture_progress.watched IS 'milliseconds';

-- Answers are written into the attempt's row, one update for a whole batch of them; there is room on the page for that.
CREATE TABLE attempt (
    id              uuid        NOT NULL,
    period_id       uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    subject         text        NOT NULL,
    number          integer     NOT NULL,
    practice        boolean     NOT NULL,
    seed            bigint      NOT NULL,
    device          text,
    started_at      timestamptz NOT NULL,
    deadline        timestamptz NOT NULL,
    given           jsonb       NOT NULL,
    answered_at     timestamptz,
    finished_at     timestamptz,
    score           numeric(8, 2),
    told            boolean     NOT NULL,
    CONSTRAINT attempt_pk PRIMARY KEY (id),
    CONSTRAINT attempt_period_fk FOREIGN KEY (period_id) REFERENCES quiz_period (id),
    CONSTRAINT attempt_finished_ck CHECK ((finished_at IS NULL) = (score IS NULL))
) WITH (fillfactor = 60);
-- The number is counted in the participation; should that ever fail, this refuses the surplus.
CREATE UNIQUE INDEX attempt_number_ux ON attempt (period_id, member_id, number) WHERE NOT practice;
CREATE INDEX attempt_open_ix ON attempt (deadline) WHERE finished_at IS NULL AND NOT practice;
CREATE INDEX attempt_device_ix ON attempt (period_id, device) WHERE device IS NOT NULL;
COMMENT ON COLUMN attempt.subject IS 'token subject of the member: only he may go on with it';
COMMENT ON COLUMN attempt.device IS 'fingerprint of the device, different in every period';
COMMENT ON COLUMN attempt.given IS 'number of the question to [letters shown, milliseconds since the start]';
COMMENT ON COLUMN attempt.told IS 'whether the score was told in an event; not while the standing is frozen';
