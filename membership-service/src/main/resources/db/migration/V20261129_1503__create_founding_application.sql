-- Applications to found a grassroots union (建会申请), decided by the union above.
CREATE TABLE founding_application (
    id                   uuid        NOT NULL,
    applicant            text        NOT NULL,
    parent_id            uuid        NOT NULL,
    proposed_name        text        NOT NULL,
    kind                 text        NOT NULL,
    area_code            text,
    employer             text        NOT NULL,
    employer_credit_code text,
    head_count           integer     NOT NULL,
    founder_count        integer     NOT NULL,
    status               text        NOT NULL,
    refusal              text,
    note                 text,
    organisation_id      uuid,
    applied_at           timestamptz NOT NULL,
    decided_at           timestamptz,
    decided_by           text,
    version              bigint      NOT NULL,
    CONSTRAINT founding_application_pk PRIMARY KEY (id),
    CONSTRAINT founding_application_parent_fk FOREIGN KEY (parent_id) REFERENCES organisation (id),
    CONSTRAINT founding_application_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT founding_application_status_ck CHECK (status IN ('APPLIED', 'FOUNDED', 'REFUSED', 'WITHDRAWN')),
    CONSTRAINT founding_application_founded_ck CHECK ((status = 'FOUNDED') = (organisation_id IS NOT NULL)),
    CONSTRAINT founding_application_refused_ck CHECK ((status = 'REFUSED') = (refusal IS NOT NULL)),
    CONSTRAINT founding_application_founders_ck CHECK (founder_count BETWEEN 1 AND head_count)
);
CREATE INDEX founding_application_parent_ix ON founding_application (parent_id, id);
CREATE INDEX founding_application_applicant_ix ON founding_application (applicant, id);
-- One that waits per applicant.
CREATE UNIQUE INDEX founding_application_waiting_uq ON founding_application (applicant) WHERE status = 'APPLIED';
