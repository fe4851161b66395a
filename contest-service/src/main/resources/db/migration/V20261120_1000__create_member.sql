-- What contests must know of a member, kept from membership's events. No personal data.
CREATE TABLE member (
    id              uuid    NOT NULL,
    organisation_id uuid    NOT NULL,
    active          boolean NOT NULL,
    subject         text,
    CONSTRAINT member_pk PRIMARY KEY (id)
);
CREATE INDEX member_subject_ix ON member (subject) WHERE subject IS NOT NULL;
