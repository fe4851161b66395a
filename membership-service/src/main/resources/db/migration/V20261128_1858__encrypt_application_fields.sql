-- Where somebody works and what an officer wrote of them, encrypted as the other personal fields are. What stood in clear is
-- encrypted by the service, having the key, a portion at a time; the clear columns are empty from then on.
ALTER TABLE application
    ADD COLUMN employer_cipher             bytea,
    ADD COLUMN employer_credit_code_cipher bytea,
    ADD COLUMN job_title_cipher            bytea,
    ADD COLUMN reason_note_cipher          bytea;
CREATE INDEX application_clear_ix ON application (id)
    WHERE employer IS NOT NULL OR employer_credit_code IS NOT NULL OR job_title IS NOT NULL OR reason_note IS NOT NULL;
