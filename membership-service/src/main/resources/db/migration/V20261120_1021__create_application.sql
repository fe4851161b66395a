-- No foreign keys to session and organisation: every join of a burst would lock the same row for share, a lock that all
-- writers keep extending. Their ids are read in the transaction that writes the application, and neither is ever deleted.
CREATE TABLE application (
    id                     uuid        NOT NULL,
    person_id              uuid        NOT NULL,
    session_id             uuid        NOT NULL,
    organisation_id        uuid        NOT NULL,
    status                 text        NOT NULL,
    employer               text,
    employer_credit_code   text,
    job_title              text,
    categories             text[]      NOT NULL,
    education              text,
    household              text,
    wants_card             boolean     NOT NULL,
    consent_notice_version text        NOT NULL,
    consented_at           timestamptz NOT NULL,
    applied_at             timestamptz NOT NULL,
    decided_at             timestamptz,
    decided_by             text,
    reason_code            text,
    reason_note            text,
    member_id              uuid,
    idempotency_key        bytea,
    request_fingerprint    bytea,
    version                bigint      NOT NULL,
    CONSTRAINT application_pk PRIMARY KEY (id),
    CONSTRAINT application_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT application_status_ck CHECK (status IN ('APPLIED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN')),
    CONSTRAINT application_member_ck CHECK ((status = 'CONFIRMED') = (member_id IS NOT NULL))
);
-- One pending application per person.
CREATE UNIQUE INDEX application_pending_uq ON application (person_id) WHERE status = 'APPLIED';
CREATE UNIQUE INDEX application_idempotency_uq ON application (idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX application_session_ix ON application (session_id, id);
