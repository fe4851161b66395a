-- Enough members of a catch-all union have one employer to found a union of their own (Trade Union Law art. 11). employer_key is
-- the bytes of the employer's id, or the fingerprint of what they stated as long as the register doesn't have it.
CREATE TABLE founding_case (
    id                 uuid        NOT NULL,
    organisation_id    uuid        NOT NULL,
    employer_key       bytea       NOT NULL,
    employer_id        uuid,
    status             text        NOT NULL,
    members_at_opening integer     NOT NULL,
    opened_at          timestamptz NOT NULL,
    members_at_closing integer,
    closed_at          timestamptz,
    closed_by          text,
    dismissal          text,
    note_cipher        bytea,
    union_id           uuid,
    version            bigint      NOT NULL,
    CONSTRAINT founding_case_pk PRIMARY KEY (id),
    CONSTRAINT founding_case_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT founding_case_employer_fk FOREIGN KEY (employer_id) REFERENCES registered_employer (id),
    CONSTRAINT founding_case_union_fk FOREIGN KEY (union_id) REFERENCES organisation (id),
    CONSTRAINT founding_case_status_ck CHECK (status IN ('OPEN', 'FOUNDED', 'DISMISSED')),
    CONSTRAINT founding_case_closed_ck CHECK ((status = 'OPEN') = (closed_at IS NULL)
        AND (closed_at IS NULL) = (members_at_closing IS NULL)),
    CONSTRAINT founding_case_founded_ck CHECK ((status = 'FOUNDED') = (union_id IS NOT NULL)),
    CONSTRAINT founding_case_dismissed_ck CHECK ((status = 'DISMISSED') = (dismissal IS NOT NULL))
);
-- One open case of an employer per catch-all union.
CREATE UNIQUE INDEX founding_case_open_uq ON founding_case (organisation_id, employer_key) WHERE status = 'OPEN';
CREATE INDEX founding_case_organisation_ix ON founding_case (organisation_id, id);
CREATE INDEX founding_case_employer_ix ON founding_case (employer_id) WHERE employer_id IS NOT NULL;
CREATE INDEX founding_case_union_ix ON founding_case (union_id) WHERE union_id IS NOT NULL;
