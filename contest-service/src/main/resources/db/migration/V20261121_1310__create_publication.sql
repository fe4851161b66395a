-- What the public may see of a contest, and since when. Marks, results and proofs shown in public are as of the freeze.
CREATE TABLE board (
    contest_id    uuid        NOT NULL,
    published_at  timestamptz,
    embargo_until timestamptz,
    frozen_at     timestamptz,
    frozen_view   jsonb,
    CONSTRAINT board_pk PRIMARY KEY (contest_id),
    CONSTRAINT board_contest_fk FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT board_frozen_ck CHECK ((frozen_at IS NULL) = (frozen_view IS NULL))
);
COMMENT ON COLUMN board.frozen_view IS 'the public board as it was shown when it was frozen';
-- It stands in board, beside the freeze it works together with.
ALTER TABLE contest DROP COLUMN embargo_until;

-- Results tell their own events, in an order of their own.
ALTER TABLE result ADD COLUMN id uuid NOT NULL;
ALTER TABLE result ADD CONSTRAINT result_id_ux UNIQUE (id);

-- A change to sheets of a ranked stage, previewed and then applied or cancelled as one.
CREATE TABLE remark_set (
    id            uuid        NOT NULL,
    contest_id    uuid        NOT NULL,
    stage_id      uuid        NOT NULL,
    base_id       uuid        NOT NULL,
    reason        text        NOT NULL,
    changes       jsonb       NOT NULL,
    objection_id  uuid,
    state         text        NOT NULL,
    proposed_by   text        NOT NULL,
    proposed_at   timestamptz NOT NULL,
    settled_by    text,
    settled_at    timestamptz,
    version       bigint      NOT NULL,
    CONSTRAINT remark_set_pk PRIMARY KEY (id),
    CONSTRAINT remark_set_contest_fk FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT remark_set_stage_fk FOREIGN KEY (stage_id) REFERENCES stage (id),
    CONSTRAINT remark_set_base_fk FOREIGN KEY (base_id) REFERENCES result_set (id),
    CONSTRAINT remark_set_state_ck CHECK (state IN ('PROPOSED', 'APPLIED', 'CANCELLED'))
);
CREATE INDEX remark_set_stage_ix ON remark_set (stage_id, id);
COMMENT ON COLUMN remark_set.base_id IS 'the result set it was proposed against';

-- An objection to a published result (异议), or an appeal against the answer to one (申诉).
CREATE TABLE objection (
    id           uuid        NOT NULL,
    contest_id   uuid        NOT NULL,
    entry_id     uuid        NOT NULL,
    appeal_of    uuid,
    statement    text        NOT NULL,
    raised_by    text        NOT NULL,
    raised_at    timestamptz NOT NULL,
    state        text        NOT NULL,
    answer       text,
    remedy       text,
    answered_by  text,
    answered_at  timestamptz,
    appeal_until timestamptz,
    version      bigint      NOT NULL,
    CONSTRAINT objection_pk PRIMARY KEY (id),
    CONSTRAINT objection_contest_fk FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT objection_entry_fk FOREIGN KEY (entry_id) REFERENCES entry (id),
    CONSTRAINT objection_appeal_fk FOREIGN KEY (appeal_of) REFERENCES objection (id),
    CONSTRAINT objection_appeal_ux UNIQUE (appeal_of),
    CONSTRAINT objection_state_ck CHECK (state IN ('OPEN', 'REJECTED', 'UPHELD', 'REMEDIED')),
    CONSTRAINT objection_remedy_ck CHECK (remedy IN ('RE_SCORE', 'RE_RANK', 'REINSTATE')),
    CONSTRAINT objection_answered_ck CHECK ((state = 'OPEN') = (answered_at IS NULL))
);
CREATE INDEX objection_contest_ix ON objection (contest_id, id);
ALTER TABLE remark_set ADD CONSTRAINT remark_set_objection_fk FOREIGN KEY (objection_id) REFERENCES objection (id);
