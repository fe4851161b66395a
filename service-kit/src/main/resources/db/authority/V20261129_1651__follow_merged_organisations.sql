-- Into which organisation one was merged, and the path of the one in which it is in the end, for that one may be merged, too.
-- What it hosts goes on there; its own path stays, for what it did stands there.
ALTER TABLE organisation_copy ADD COLUMN merged_into uuid;
ALTER TABLE organisation_copy ADD COLUMN merged_path text COLLATE "C";
CREATE INDEX organisation_copy_merged_path_ix ON organisation_copy (merged_path);
