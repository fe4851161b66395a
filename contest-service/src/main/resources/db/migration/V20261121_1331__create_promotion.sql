-- What a result brings, in one region (the organisation's subtree) from a day on. A version never changes once written.
CREATE TABLE promotion_policy (
    id              uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    number          integer     NOT NULL,
    title           text        NOT NULL,
    valid_from      date        NOT NULL,
    lines           jsonb       NOT NULL,
    written_at      timestamptz NOT NULL,
    written_by      text        NOT NULL,
    CONSTRAINT promotion_policy_pk PRIMARY KEY (id),
    CONSTRAINT promotion_policy_number_ux UNIQUE (organisation_id, number),
    CONSTRAINT promotion_policy_day_ux UNIQUE (organisation_id, valid_from)
);

-- What a policy line offers a member for one result, with the evidence it rests on.
CREATE TABLE promotion_proposal (
    id                     uuid        NOT NULL,
    contest_id             uuid        NOT NULL,
    project_id             uuid        NOT NULL,
    entry_id               uuid        NOT NULL,
    member_id              uuid        NOT NULL,
    organisation_id        uuid        NOT NULL,
    member_organisation_id uuid        NOT NULL,
    kind                   text        NOT NULL,
    trade                  text        NOT NULL,
    level                  text,
    previous_level         text,
    subsidy                bigint,
    monthly                bigint,
    months                 integer,
    year                   integer     NOT NULL,
    policy_id              uuid        NOT NULL,
    evidence               jsonb       NOT NULL,
    state                  text        NOT NULL,
    proposed_at            timestamptz NOT NULL,
    proposed_by            text        NOT NULL,
    decided_at             timestamptz,
    decided_by             text,
    reason                 text,
    version                bigint      NOT NULL,
    CONSTRAINT promotion_proposal_pk PRIMARY KEY (id),
    CONSTRAINT promotion_proposal_contest_fk FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT promotion_proposal_entry_fk FOREIGN KEY (entry_id) REFERENCES entry (id),
    CONSTRAINT promotion_proposal_policy_fk FOREIGN KEY (policy_id) REFERENCES promotion_policy (id),
    CONSTRAINT promotion_proposal_once_ux UNIQUE (entry_id, member_id, kind),
    CONSTRAINT promotion_proposal_kind_ck CHECK (kind IN ('PROMOTION', 'ALLOWANCE', 'WAGE_LINK')),
    CONSTRAINT promotion_proposal_level_ck CHECK ((kind = 'ALLOWANCE') = (level IS NULL)),
    CONSTRAINT promotion_proposal_state_ck CHECK (state IN ('PROPOSED', 'GRANTED', 'DECLINED')),
    CONSTRAINT promotion_proposal_decided_ck CHECK ((state = 'PROPOSED') = (decided_at IS NULL))
);
CREATE INDEX promotion_proposal_contest_ix ON promotion_proposal (contest_id, id);
COMMENT ON COLUMN promotion_proposal.organisation_id IS 'whose contest it was';
COMMENT ON COLUMN promotion_proposal.subsidy IS 'fen, once';
COMMENT ON COLUMN promotion_proposal.monthly IS 'fen a month';

-- Never twice for the same level in the same year, whoever grants and from whichever contest.
CREATE TABLE promotion_grant (
    member_id   uuid    NOT NULL,
    kind        text    NOT NULL,
    level       text    NOT NULL,
    year        integer NOT NULL,
    proposal_id uuid    NOT NULL,
    CONSTRAINT promotion_grant_pk PRIMARY KEY (member_id, kind, level, year),
    CONSTRAINT promotion_grant_proposal_ux UNIQUE (proposal_id),
    CONSTRAINT promotion_grant_proposal_fk FOREIGN KEY (proposal_id) REFERENCES promotion_proposal (id)
);
COMMENT ON COLUMN promotion_grant.level IS '* for allowances: one a year';

-- One payment that is due to a member.
CREATE TABLE subsidy (
    id                     uuid        NOT NULL,
    proposal_id            uuid        NOT NULL,
    contest_id             uuid        NOT NULL,
    organisation_id        uuid        NOT NULL,
    member_id              uuid        NOT NULL,
    member_organisation_id uuid        NOT NULL,
    kind                   text        NOT NULL,
    level                  text,
    trade                  text        NOT NULL,
    due_month              date        NOT NULL,
    amount                 bigint      NOT NULL,
    granted_at             timestamptz NOT NULL,
    paid_at                timestamptz,
    paid_by                text,
    version                bigint      NOT NULL,
    CONSTRAINT subsidy_pk PRIMARY KEY (id),
    CONSTRAINT subsidy_proposal_fk FOREIGN KEY (proposal_id) REFERENCES promotion_proposal (id),
    CONSTRAINT subsidy_once_ux UNIQUE (proposal_id, due_month),
    CONSTRAINT subsidy_amount_ck CHECK (amount > 0),
    CONSTRAINT subsidy_month_ck CHECK (extract(day FROM due_month) = 1),
    CONSTRAINT subsidy_paid_ck CHECK ((paid_at IS NULL) = (paid_by IS NULL))
);
CREATE INDEX subsidy_organisation_ix ON subsidy (organisation_id, id);
