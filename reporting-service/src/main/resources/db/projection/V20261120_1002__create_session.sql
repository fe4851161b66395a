-- A recruitment session and what came of it. Its figures may arrive before the session itself, so what describes it is
-- null until then.
CREATE TABLE session (
    session_id       uuid   NOT NULL,
    organisation_id  uuid   NOT NULL,
    title            text,
    venue            text,
    opens_at         timestamptz,
    closes_at        timestamptz,
    closed_at        timestamptz,
    confirmation     text,
    gift_stock       integer,
    joined           bigint NOT NULL DEFAULT 0,
    pending          bigint NOT NULL DEFAULT 0,
    rejected         bigint NOT NULL DEFAULT 0,
    withdrawn        bigint NOT NULL DEFAULT 0,
    cards            bigint NOT NULL DEFAULT 0,
    gifts_handed_out bigint NOT NULL DEFAULT 0,
    gifts_returned   bigint NOT NULL DEFAULT 0,
    CONSTRAINT session_pk PRIMARY KEY (session_id)
) WITH (fillfactor = 70);
CREATE INDEX session_organisation_ix ON session (organisation_id);

-- The facts that pending, rejected and withdrawn count.
CREATE TABLE application_fact (
    application_id  uuid NOT NULL,
    session_id      uuid NOT NULL,
    organisation_id uuid NOT NULL,
    status          text NOT NULL,
    CONSTRAINT application_fact_pk PRIMARY KEY (application_id)
);

CREATE TABLE card_fact (
    card_id         uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    session_id      uuid,
    organisation_id uuid        NOT NULL,
    issued_at       timestamptz NOT NULL,
    CONSTRAINT card_fact_pk PRIMARY KEY (card_id)
);

CREATE TABLE gift_fact (
    handout_id      uuid        NOT NULL,
    session_id      uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    handed_out_at   timestamptz NOT NULL,
    returned_at     timestamptz,
    CONSTRAINT gift_fact_pk PRIMARY KEY (handout_id)
);
