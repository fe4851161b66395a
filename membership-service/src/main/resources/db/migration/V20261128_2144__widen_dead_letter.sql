-- The kit's, as the rest of its inbox.
-- So that operators can name a letter, know why it was put aside, and keep the order of whatever it is about.
ALTER TABLE dead_letter
    ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN record_key text,
    ADD COLUMN reason text;
CREATE INDEX dead_letter_id_ix ON dead_letter (id);

-- Those that wait for somebody. What was discarded is put aside once more when everything is read anew, and stays discarded.
CREATE VIEW waiting_letter AS
SELECT d.* FROM dead_letter d WHERE NOT EXISTS (
    SELECT FROM dead_letter_settlement s
    WHERE s.topic = d.topic AND s.partition = d.partition AND s.record_offset = d.record_offset
      AND s.outcome = 'DISCARDED');
