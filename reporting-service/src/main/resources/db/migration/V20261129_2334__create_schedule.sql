-- Jobs ordered again and again. Whoever moves next_due on, under the lock of the row, orders them for that time.
CREATE TABLE schedule (
    id         uuid        NOT NULL,
    version    bigint      NOT NULL,
    name       text        NOT NULL,
    kind       text        NOT NULL,
    parameters text        NOT NULL,
    language   text        NOT NULL,
    owner      text        NOT NULL,
    every      text        NOT NULL,
    day        integer,
    at         time        NOT NULL,
    recipients text[]      NOT NULL,
    next_due   timestamptz NOT NULL,
    saved_at   timestamptz NOT NULL,
    CONSTRAINT schedule_pk PRIMARY KEY (id),
    CONSTRAINT schedule_every_ck CHECK (every IN ('DAILY', 'WEEKLY', 'MONTHLY'))
);
CREATE INDEX schedule_owner_ix ON schedule (owner, id);
CREATE INDEX schedule_due_ix ON schedule (next_due);

-- What became of each recipient at each time.
CREATE TABLE schedule_run (
    id          uuid        NOT NULL,
    schedule_id uuid        NOT NULL,
    due_at      timestamptz NOT NULL,
    recipient   text        NOT NULL,
    ordered_at  timestamptz NOT NULL,
    job_id      uuid,
    refusal     text,
    CONSTRAINT schedule_run_pk PRIMARY KEY (id),
    CONSTRAINT schedule_run_once_uq UNIQUE (schedule_id, due_at, recipient),
    CONSTRAINT schedule_run_schedule_fk FOREIGN KEY (schedule_id) REFERENCES schedule (id),
    CONSTRAINT schedule_run_outcome_ck CHECK ((job_id IS NULL) <> (refusal IS NULL))
);
COMMENT ON COLUMN schedule_run.refusal IS 'code of the problem for which they got no job';
CREATE INDEX schedule_run_list_ix ON schedule_run (schedule_id, id);
CREATE INDEX schedule_run_age_ix ON schedule_run (ordered_at);
