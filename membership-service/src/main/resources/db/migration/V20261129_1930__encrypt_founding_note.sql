-- What an officer writes to an applicant may tell of a person, so it is encrypted like other notes of officers. The column of
-- clear text came with the table, in the same release: nothing stands in it.
ALTER TABLE founding_application ADD COLUMN note_cipher bytea;
ALTER TABLE founding_application DROP COLUMN note;
