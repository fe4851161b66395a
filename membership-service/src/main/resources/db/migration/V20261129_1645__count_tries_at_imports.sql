-- How often somebody began to work on an import since it last got on: one that never does ends.
ALTER TABLE import_run ADD COLUMN tries integer NOT NULL DEFAULT 0;
