CREATE TABLE contest (
    contest_id      uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    title           text        NOT NULL,
    contest_class   text        NOT NULL,
    year            integer     NOT NULL,
    opens_at        timestamptz NOT NULL,
    closes_at       timestamptz NOT NULL,
    status          text        NOT NULL,
    CONSTRAINT contest_pk PRIMARY KEY (contest_id)
);
CREATE INDEX contest_organisation_ix ON contest (organisation_id);

CREATE TABLE project (
    project_id      uuid NOT NULL,
    contest_id      uuid NOT NULL,
    organisation_id uuid NOT NULL,
    trade           text NOT NULL,
    title           text NOT NULL,
    capacity        integer,
    CONSTRAINT project_pk PRIMARY KEY (project_id)
);
CREATE INDEX project_contest_ix ON project (contest_id);

CREATE TABLE entry_fact (
    entry_id               uuid        NOT NULL,
    project_id             uuid        NOT NULL,
    contest_id             uuid        NOT NULL,
    organisation_id        uuid        NOT NULL,
    member_id              uuid        NOT NULL,
    member_organisation_id uuid,
    registered_at          timestamptz NOT NULL,
    withdrawn_at           timestamptz,
    CONSTRAINT entry_fact_pk PRIMARY KEY (entry_id)
);
CREATE INDEX entry_fact_contest_ix ON entry_fact (contest_id);
