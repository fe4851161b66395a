-- No foreign key to the organisation, as with applications.
CREATE TABLE member (
    id              uuid        NOT NULL,
    person_id       uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    status          text        NOT NULL,
    joined_on       date        NOT NULL,
    education       text,
    household       text,
    categories      text[]      NOT NULL,
    subject         text,
    recorded_at     timestamptz NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT member_pk PRIMARY KEY (id),
    CONSTRAINT member_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT member_status_ck CHECK (status IN ('ACTIVE', 'TRANSFERRING', 'RETAINED',
                                                  'WITHDRAWN', 'DEEMED_EXIT', 'EXPELLED', 'DECEASED'))
);
-- One live membership per person.
CREATE UNIQUE INDEX member_live_uq ON member (person_id) WHERE status IN ('ACTIVE', 'TRANSFERRING', 'RETAINED');
CREATE UNIQUE INDEX member_subject_uq ON member (subject) WHERE subject IS NOT NULL;
CREATE INDEX member_organisation_ix ON member (organisation_id, id);
