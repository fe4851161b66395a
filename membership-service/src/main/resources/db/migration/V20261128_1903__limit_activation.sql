-- One live membership per sign-in: who left and joined anew activates anew.
DROP INDEX member_subject_uq;
CREATE UNIQUE INDEX member_subject_uq ON member (subject)
    WHERE subject IS NOT NULL AND status IN ('ACTIVE', 'TRANSFERRING', 'RETAINED');
CREATE INDEX member_subject_ix ON member (subject) WHERE subject IS NOT NULL;

-- Tries to activate that failed, by whom and at whose membership; what names them is a fingerprint. A try counts before it is
-- looked at, so that many at once can't be more than the bound. last_by is the sign-in of the last try at a membership: an
-- officer who unlocks it unlocks that one, too.
CREATE TABLE activation_try (
    about    bytea       NOT NULL,
    tries    smallint    NOT NULL,
    first_at timestamptz NOT NULL,
    last_by  bytea       NOT NULL,
    CONSTRAINT activation_try_pk PRIMARY KEY (about),
    CONSTRAINT activation_try_tries_ck CHECK (tries >= 0)
);
CREATE INDEX activation_try_first_ix ON activation_try (first_at);
