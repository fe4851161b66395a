-- Who holds which position over which organisation; none means the whole tree.
CREATE TABLE appointment (
    id                  uuid        NOT NULL,
    subject             text        NOT NULL,
    position            text        NOT NULL,
    organisation_id     uuid,
    valid_from          timestamptz NOT NULL,
    valid_until         timestamptz,
    ended_at            timestamptz,
    first_administrator boolean     NOT NULL DEFAULT false,
    version             bigint      NOT NULL,
    created_at          timestamptz NOT NULL,
    CONSTRAINT appointment_pk PRIMARY KEY (id),
    CONSTRAINT appointment_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT appointment_window_ck CHECK (valid_until > valid_from)
);
CREATE INDEX appointment_subject_ix ON appointment (subject);
CREATE INDEX appointment_organisation_ix ON appointment (organisation_id, id);
-- The appointment made by configuration is made once, even if it has ended since.
CREATE UNIQUE INDEX appointment_first_administrator_ux ON appointment (subject) WHERE first_administrator;
