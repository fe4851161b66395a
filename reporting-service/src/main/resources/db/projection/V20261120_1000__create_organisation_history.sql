-- Which organisation stood under which, by business day (valid_to is exclusive). Events of parent and child come in any
-- order, so nothing here refers to anything by a foreign key; the same holds for all tables of the projection.
CREATE TABLE organisation_history (
    organisation_id uuid NOT NULL,
    parent_id       uuid,
    valid_from      date NOT NULL,
    valid_to        date NOT NULL,
    CONSTRAINT organisation_history_pk PRIMARY KEY (organisation_id, valid_from),
    CONSTRAINT organisation_history_not_empty CHECK (valid_from < valid_to)
);
CREATE INDEX organisation_history_parent_ix ON organisation_history (parent_id);
