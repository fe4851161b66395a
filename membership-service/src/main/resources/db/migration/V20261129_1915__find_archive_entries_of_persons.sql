-- What names somebody, for their own copy.
CREATE INDEX archive_entry_persons_ix ON archive_entry USING gin (persons);
