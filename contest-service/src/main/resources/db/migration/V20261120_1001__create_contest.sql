CREATE TABLE contest (
    id              uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    title           text        NOT NULL,
    contest_class   text        NOT NULL,
    year            integer     NOT NULL,
    opens_at        timestamptz NOT NULL,
    closes_at       timestamptz NOT NULL,
    state           text        NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT contest_pk PRIMARY KEY (id),
    CONSTRAINT contest_window_ck CHECK (opens_at < closes_at)
);
CREATE INDEX contest_organisation_ix ON contest (organisation_id, id);

CREATE TABLE project (
    id         uuid        NOT NULL,
    contest_id uuid        NOT NULL,
    trade      text        NOT NULL,
    title      text        NOT NULL,
    capacity   integer,
    taken      integer     NOT NULL,
    added_at   timestamptz NOT NULL,
    CONSTRAINT project_pk PRIMARY KEY (id),
    CONSTRAINT project_contest_fk FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT project_places_ck CHECK (taken >= 0 AND taken <= capacity)
);
CREATE INDEX project_contest_ix ON project (contest_id, id);
