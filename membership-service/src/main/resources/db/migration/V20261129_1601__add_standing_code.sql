-- An organisation's standing code admits as a recruitment session does, and never ends by itself. Of each organisation one is
-- in use; those of organisations that merged into it go on beside it.
ALTER TABLE recruitment_session
    ADD COLUMN kind text NOT NULL DEFAULT 'SESSION',
    ALTER COLUMN closes_at DROP NOT NULL,
    ADD CONSTRAINT recruitment_session_kind_ck CHECK (kind IN ('SESSION', 'STANDING', 'INHERITED')),
    ADD CONSTRAINT recruitment_session_end_ck CHECK ((kind = 'SESSION') = (closes_at IS NOT NULL));
CREATE UNIQUE INDEX recruitment_session_standing_uq ON recruitment_session (organisation_id)
    WHERE kind = 'STANDING' AND closed_at IS NULL;
