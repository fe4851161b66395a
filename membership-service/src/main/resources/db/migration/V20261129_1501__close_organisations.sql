-- A closed organisation stays in the tree, for what was. One that merged names the organisation that goes on.
ALTER TABLE organisation
    ADD COLUMN closed_on      date,
    ADD COLUMN closing_reason text,
    ADD COLUMN merged_into    uuid,
    ADD CONSTRAINT organisation_merged_into_fk FOREIGN KEY (merged_into) REFERENCES organisation (id),
    ADD CONSTRAINT organisation_closing_ck CHECK ((closed_on IS NULL) = (closing_reason IS NULL)),
    ADD CONSTRAINT organisation_merged_ck CHECK (merged_into IS NULL OR closed_on IS NOT NULL);

ALTER TABLE organisation_change
    ADD COLUMN closed_on      date,
    ADD COLUMN closing_reason text,
    ADD COLUMN merged_into    uuid;

-- Applications that wait keep their organisation from closing, and follow it when it merges.
CREATE INDEX application_waiting_ix ON application (organisation_id) WHERE status IN ('APPLIED', 'HELD');
