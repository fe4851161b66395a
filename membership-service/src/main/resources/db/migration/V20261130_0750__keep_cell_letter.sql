-- A letter is kept for the days of backups after its receipt was shown: if the other cell loses what it decided, it can decide anew.
ALTER TABLE cell_release
    ADD COLUMN settled_at timestamptz,
    DROP CONSTRAINT cell_release_letter_ck,
    DROP CONSTRAINT cell_release_decided_ck,
    ADD CONSTRAINT cell_release_letter_ck CHECK (state <> 'RELEASED' OR letter IS NOT NULL);
UPDATE cell_release SET settled_at = decided_at WHERE state <> 'RELEASED';
ALTER TABLE cell_release
    ADD CONSTRAINT cell_release_decided_ck CHECK
        ((state = 'RELEASED') = (decided_at IS NULL AND recorded_by IS NULL AND settled_at IS NULL));
CREATE INDEX cell_release_kept_ix ON cell_release (settled_at) WHERE letter IS NOT NULL AND state <> 'RELEASED';
