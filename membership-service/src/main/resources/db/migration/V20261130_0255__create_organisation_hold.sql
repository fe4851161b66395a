-- Organisations that an import founded and is about to take back: nobody adds anything to them meanwhile. A lock each would be
-- more than a database holds.
CREATE TABLE organisation_hold (
    organisation_id uuid NOT NULL,
    import_id       uuid NOT NULL,
    CONSTRAINT organisation_hold_pk PRIMARY KEY (organisation_id),
    CONSTRAINT organisation_hold_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
CREATE INDEX organisation_hold_import_ix ON organisation_hold (import_id);
