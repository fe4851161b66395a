-- What members have attained; UNKNOWN until membership tells of a level.
ALTER TABLE member_fact
    ADD COLUMN skill_level text NOT NULL DEFAULT 'UNKNOWN',
    ADD COLUMN trade       text NOT NULL DEFAULT 'UNKNOWN';
CREATE INDEX member_fact_talent_ix ON member_fact (organisation_id, trade, skill_level) WHERE skill_level <> 'UNKNOWN';

-- In which industry an organisation works (GB/T 4754 section letter), as far as it said when it was founded.
CREATE TABLE organisation_industry (
    organisation_id uuid NOT NULL,
    industry        text NOT NULL,
    CONSTRAINT organisation_industry_pk PRIMARY KEY (organisation_id)
);

-- Promotions after contests, counted where the member belonged when he entered.
CREATE TABLE promotion_fact (
    promotion_id           uuid        NOT NULL,
    contest_id             uuid        NOT NULL,
    organisation_id        uuid        NOT NULL,
    member_organisation_id uuid        NOT NULL,
    member_id              uuid        NOT NULL,
    level                  text        NOT NULL,
    trade                  text        NOT NULL,
    year                   integer     NOT NULL,
    granted_at             timestamptz NOT NULL,
    CONSTRAINT promotion_fact_pk PRIMARY KEY (promotion_id)
);
CREATE INDEX promotion_fact_organisation_ix ON promotion_fact (member_organisation_id, year);

CREATE TABLE wage_link_fact (
    promotion_id           uuid        NOT NULL,
    member_organisation_id uuid        NOT NULL,
    member_id              uuid        NOT NULL,
    level                  text        NOT NULL,
    monthly                bigint      NOT NULL,
    year                   integer     NOT NULL,
    granted_at             timestamptz NOT NULL,
    CONSTRAINT wage_link_fact_pk PRIMARY KEY (promotion_id)
);
CREATE INDEX wage_link_fact_organisation_ix ON wage_link_fact (member_organisation_id, year);

-- Payments, one row each, in fen; the year is that of the grant.
CREATE TABLE subsidy_fact (
    subsidy_id             uuid        NOT NULL,
    promotion_id           uuid        NOT NULL,
    organisation_id        uuid        NOT NULL,
    member_organisation_id uuid        NOT NULL,
    member_id              uuid        NOT NULL,
    kind                   text        NOT NULL,
    due_month              text        NOT NULL,
    amount                 bigint      NOT NULL,
    year                   integer     NOT NULL,
    granted_at             timestamptz NOT NULL,
    paid_at                timestamptz,
    CONSTRAINT subsidy_fact_pk PRIMARY KEY (subsidy_id)
);
CREATE INDEX subsidy_fact_organisation_ix ON subsidy_fact (member_organisation_id, year);

-- Honours, counted at the organisation that holds them or whose member does.
CREATE TABLE honour_fact (
    honour_id       uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    member_id       uuid,
    type            text        NOT NULL,
    title           text        NOT NULL,
    level           text        NOT NULL,
    year            integer     NOT NULL,
    registered_at   timestamptz NOT NULL,
    CONSTRAINT honour_fact_pk PRIMARY KEY (honour_id)
);
CREATE INDEX honour_fact_organisation_ix ON honour_fact (organisation_id, year);
