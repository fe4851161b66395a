-- Everybody who reached an award's threshold, in the order in which it was committed. Places have no gaps and never change.
CREATE TABLE award_log (
    id              uuid          NOT NULL,
    award_id        uuid          NOT NULL,
    place           bigint        NOT NULL,
    member_id       uuid          NOT NULL,
    organisation_id uuid          NOT NULL,
    attempt_id      uuid          NOT NULL,
    score           numeric(8, 2) NOT NULL,
    signals         text[]        NOT NULL,
    decided_at      timestamptz   NOT NULL,
    outcome         text          NOT NULL,
    reason          text,
    reviewed_by     text,
    reviewed_at     timestamptz,
    version         bigint        NOT NULL,
    CONSTRAINT award_log_pk PRIMARY KEY (id),
    CONSTRAINT award_log_place_uq UNIQUE (award_id, place),
    CONSTRAINT award_log_member_uq UNIQUE (award_id, member_id),
    CONSTRAINT award_log_award_fk FOREIGN KEY (award_id) REFERENCES limited_award (id),
    CONSTRAINT award_log_outcome_ck CHECK (outcome IN ('AWARDED', 'HELD', 'EXHAUSTED', 'REJECTED'))
);
CREATE INDEX award_log_held_ix ON award_log (award_id, place) WHERE outcome = 'HELD';
COMMENT ON COLUMN award_log.signals IS 'what made the finish look unlikely: TOO_FAST, SHARED_DEVICE';

CREATE TABLE coupon (
    id              uuid        NOT NULL,
    award_id        uuid        NOT NULL,
    award_log_id    uuid        NOT NULL,
    quiz_id         uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    title           text        NOT NULL,
    code            text        NOT NULL,
    issued_at       timestamptz NOT NULL,
    redeemed_at     timestamptz,
    redeemed_by     text,
    CONSTRAINT coupon_pk PRIMARY KEY (id),
    CONSTRAINT coupon_award_log_fk FOREIGN KEY (award_log_id) REFERENCES award_log (id),
    CONSTRAINT coupon_award_log_uq UNIQUE (award_log_id),
    CONSTRAINT coupon_code_uq UNIQUE (code),
    CONSTRAINT coupon_redeemed_ck CHECK ((redeemed_at IS NULL) = (redeemed_by IS NULL))
);
CREATE INDEX coupon_member_ix ON coupon (member_id, id);
