-- This service's copy of the organisation tree and of the appointments, kept from membership's events.
-- Events of parent and child may come in any order, so the path stays null until the way to the root is known.
CREATE TABLE organisation_copy (
    id        uuid NOT NULL,
    parent_id uuid,
    name      text NOT NULL,
    level     text NOT NULL,
    kind      text NOT NULL,
    path      text COLLATE "C",
    CONSTRAINT organisation_copy_pk PRIMARY KEY (id)
);
CREATE INDEX organisation_copy_parent_ix ON organisation_copy (parent_id);
CREATE INDEX organisation_copy_path_ix ON organisation_copy (path);

CREATE TABLE appointment_copy (
    id              uuid        NOT NULL,
    subject         text        NOT NULL,
    position        text        NOT NULL,
    organisation_id uuid,
    valid_from      timestamptz NOT NULL,
    valid_until     timestamptz,
    CONSTRAINT appointment_copy_pk PRIMARY KEY (id)
);
CREATE INDEX appointment_copy_subject_ix ON appointment_copy (subject);
