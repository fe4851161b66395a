-- Recruitment sessions (职工沟通会). Whoever holds the join token may join while the session is open; replacing the token
-- makes the old one worthless at once.
CREATE TABLE recruitment_session (
    id              uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    title           text        NOT NULL,
    venue           text,
    opens_at        timestamptz NOT NULL,
    closes_at       timestamptz NOT NULL,
    grace_minutes   integer     NOT NULL DEFAULT 0,
    confirmation    text        NOT NULL,
    gift_name       text,
    gift_stock      integer,
    gift_remaining  integer,
    join_token      text        NOT NULL,
    closed_at       timestamptz,
    version         bigint      NOT NULL,
    created_at      timestamptz NOT NULL,
    CONSTRAINT recruitment_session_pk PRIMARY KEY (id),
    CONSTRAINT recruitment_session_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT recruitment_session_join_token_uq UNIQUE (join_token),
    CONSTRAINT recruitment_session_window_ck CHECK (closes_at > opens_at),
    CONSTRAINT recruitment_session_confirmation_ck CHECK (confirmation IN ('AUTOMATIC', 'REVIEW')),
    CONSTRAINT recruitment_session_grace_ck CHECK (grace_minutes >= 0),
    CONSTRAINT recruitment_session_gift_ck CHECK (gift_remaining BETWEEN 0 AND gift_stock),
    CONSTRAINT recruitment_session_gift_stock_ck CHECK ((gift_stock IS NULL) = (gift_remaining IS NULL))
);
CREATE INDEX recruitment_session_organisation_ix ON recruitment_session (organisation_id, id);
