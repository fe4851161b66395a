CREATE TABLE judge (
    id              uuid        NOT NULL,
    project_id      uuid        NOT NULL,
    number          integer     NOT NULL,
    subject         text        NOT NULL,
    organisation_id uuid,
    appointed_at    timestamptz NOT NULL,
    active          boolean     NOT NULL,
    CONSTRAINT judge_pk PRIMARY KEY (id),
    CONSTRAINT judge_project_fk FOREIGN KEY (project_id) REFERENCES project (id),
    CONSTRAINT judge_number_ux UNIQUE (project_id, number),
    CONSTRAINT judge_subject_ux UNIQUE (project_id, subject)
);
CREATE INDEX judge_subject_ix ON judge (subject);
COMMENT ON COLUMN judge.number IS 'J1, J2, ... in proofs, which never name judges';
COMMENT ON COLUMN judge.organisation_id IS 'employer: recused from its entries';

-- A declared relation. That of a shared employer isn't declared, it is known.
CREATE TABLE recusal (
    id              uuid        NOT NULL,
    judge_id        uuid        NOT NULL,
    entry_id        uuid,
    organisation_id uuid,
    reason          text        NOT NULL,
    declared_by     text        NOT NULL,
    declared_at     timestamptz NOT NULL,
    CONSTRAINT recusal_pk PRIMARY KEY (id),
    CONSTRAINT recusal_judge_fk FOREIGN KEY (judge_id) REFERENCES judge (id),
    CONSTRAINT recusal_what_ck CHECK ((entry_id IS NULL) <> (organisation_id IS NULL))
);
CREATE INDEX recusal_judge_ix ON recusal (judge_id);

-- One judge's marks of one entry in one stage. Its being there is the assignment.
CREATE TABLE mark_sheet (
    id               uuid        NOT NULL,
    stage_id         uuid        NOT NULL,
    participation_id uuid        NOT NULL,
    judge_id         uuid        NOT NULL,
    status           text        NOT NULL,
    marks            jsonb       NOT NULL DEFAULT '{}',
    penalties        jsonb       NOT NULL DEFAULT '[]',
    saved_at         timestamptz,
    version          bigint      NOT NULL,
    CONSTRAINT mark_sheet_pk PRIMARY KEY (id),
    CONSTRAINT mark_sheet_stage_fk FOREIGN KEY (stage_id) REFERENCES stage (id),
    CONSTRAINT mark_sheet_participation_fk FOREIGN KEY (participation_id) REFERENCES participation (id),
    CONSTRAINT mark_sheet_judge_fk FOREIGN KEY (judge_id) REFERENCES judge (id),
    CONSTRAINT mark_sheet_once_ux UNIQUE (participation_id, judge_id),
    CONSTRAINT mark_sheet_status_ck CHECK (status IN ('ASSIGNED', 'DRAFT', 'FINAL', 'RECUSED'))
);
CREATE INDEX mark_sheet_stage_ix ON mark_sheet (stage_id);
CREATE INDEX mark_sheet_judge_ix ON mark_sheet (judge_id, id);
COMMENT ON COLUMN mark_sheet.marks IS 'criterion code -> decimal string, at most 3 decimals';
COMMENT ON COLUMN mark_sheet.penalties IS '[{"code", "occurrence"}]: the same cause counts once whoever enters it';

-- A criterion on which the final sheets of an entry differ by more than the tolerance. The raw marks stay.
CREATE TABLE moderation (
    id               uuid        NOT NULL,
    stage_id         uuid        NOT NULL,
    participation_id uuid        NOT NULL,
    criterion        text        NOT NULL,
    spread           numeric     NOT NULL,
    opened_at        timestamptz NOT NULL,
    method           text,
    mark             numeric,
    judge_id         uuid,
    reason           text,
    resolved_by      text,
    resolved_at      timestamptz,
    CONSTRAINT moderation_pk PRIMARY KEY (id),
    CONSTRAINT moderation_participation_fk FOREIGN KEY (participation_id) REFERENCES participation (id),
    CONSTRAINT moderation_once_ux UNIQUE (participation_id, criterion),
    CONSTRAINT moderation_method_ck CHECK (method IN ('STANDARDISED', 'MANUAL', 'CHOSEN_ASSESSOR')),
    CONSTRAINT moderation_resolved_ck CHECK ((resolved_at IS NULL) = (method IS NULL))
);
CREATE INDEX moderation_stage_ix ON moderation (stage_id);

-- The jury's order of entries that nothing else separates, the better first.
CREATE TABLE jury_decision (
    id             uuid        NOT NULL,
    stage_id       uuid        NOT NULL,
    participations uuid[]      NOT NULL,
    reason         text        NOT NULL,
    decided_by     text        NOT NULL,
    decided_at     timestamptz NOT NULL,
    CONSTRAINT jury_decision_pk PRIMARY KEY (id),
    CONSTRAINT jury_decision_stage_fk FOREIGN KEY (stage_id) REFERENCES stage (id)
);
CREATE INDEX jury_decision_stage_ix ON jury_decision (stage_id);

-- What was done to a contest, in order, for ever.
CREATE TABLE audit_record (
    number     bigint GENERATED ALWAYS AS IDENTITY,
    contest_id uuid        NOT NULL,
    happened_at timestamptz NOT NULL,
    actor      text        NOT NULL,
    action     text        NOT NULL,
    subject_id uuid        NOT NULL,
    detail     jsonb       NOT NULL,
    CONSTRAINT audit_record_pk PRIMARY KEY (number)
);
CREATE INDEX audit_record_contest_ix ON audit_record (contest_id, number);
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'audit records are never changed'; END $$;
CREATE TRIGGER audit_record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
