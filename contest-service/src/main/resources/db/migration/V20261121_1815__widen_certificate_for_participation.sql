-- A certificate is of a prize of a contest, or of having taken part in a quiz; each kind has its columns and no others.
ALTER TABLE certificate
    ADD COLUMN kind    text NOT NULL DEFAULT 'PRIZE',
    ADD COLUMN quiz_id uuid,
    ADD COLUMN periods integer,
    ALTER COLUMN contest_id DROP NOT NULL,
    ALTER COLUMN project_id DROP NOT NULL,
    ALTER COLUMN entry_id DROP NOT NULL,
    ALTER COLUMN rank DROP NOT NULL,
    ADD CONSTRAINT certificate_kind_ck CHECK (kind IN ('PRIZE', 'PARTICIPATION')),
    ADD CONSTRAINT certificate_prize_ck CHECK (CASE kind
        WHEN 'PRIZE' THEN num_nulls(contest_id, project_id, entry_id, rank) = 0
        ELSE num_nonnulls(contest_id, project_id, entry_id, rank, medal, prize, honour) = 0 END),
    ADD CONSTRAINT certificate_participation_ck CHECK (CASE kind
        WHEN 'PARTICIPATION' THEN num_nulls(quiz_id, periods) = 0 AND periods > 0
        ELSE num_nonnulls(quiz_id, periods) = 0 END),
    ADD CONSTRAINT certificate_participation_ux UNIQUE (quiz_id, member_id),
    ADD CONSTRAINT certificate_quiz_fk FOREIGN KEY (quiz_id) REFERENCES quiz (id);
CREATE INDEX certificate_quiz_ix ON certificate (quiz_id, id);
COMMENT ON COLUMN certificate.organisation_id IS 'who issued it';
COMMENT ON COLUMN certificate.periods IS 'in how many periods of the quiz the member finished an attempt that counts';
