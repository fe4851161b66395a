-- Whoever deletes a row that may be referred to has the database look for what refers to it: by an index, not through the
-- whole table for each row.
CREATE INDEX organisation_merged_into_ix ON organisation (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX gift_handout_gift_ix ON gift_handout (gift_id);
CREATE INDEX gift_handout_session_ix ON gift_handout (session_id);
CREATE INDEX founding_application_organisation_ix ON founding_application (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE INDEX member_period_undoes_ix ON member_period (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX import_access_run_ix ON import_access (import_id);
