-- Work that takes longer than a request. Jobs and what they made are nobody's projection: a rebuild leaves them alone.
CREATE TABLE job (
    id          uuid        NOT NULL,
    kind        text        NOT NULL,
    parameters  text        NOT NULL,
    language    text        NOT NULL,
    subject     text        NOT NULL,
    schedule_id uuid,
    state       text        NOT NULL,
    ordered_at  timestamptz NOT NULL,
    begun_at    timestamptz,
    ended_at    timestamptz,
    expires_at  timestamptz,
    steps_done  bigint      NOT NULL DEFAULT 0,
    steps       bigint,
    progress    bigint      NOT NULL DEFAULT 0,
    tries       integer     NOT NULL DEFAULT 0,
    worker      uuid,
    lease_until timestamptz,
    failure     jsonb,
    read_of     uuid[]      NOT NULL DEFAULT '{}',
    CONSTRAINT job_pk PRIMARY KEY (id),
    CONSTRAINT job_state_ck CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED')),
    CONSTRAINT job_end_ck CHECK ((state IN ('QUEUED', 'RUNNING')) = (ended_at IS NULL)),
    CONSTRAINT job_failure_ck CHECK ((state = 'FAILED') = (failure IS NOT NULL))
);
COMMENT ON COLUMN job.subject IS 'for whom and with whose authority it is carried out: the subject of their token';
COMMENT ON COLUMN job.progress IS 'counts whatever happens to it, for who watches';
COMMENT ON COLUMN job.tries IS 'how often somebody began; with the worker it tells whose it is at present';
COMMENT ON COLUMN job.read_of IS 'the organisations whose figures are in the result';
CREATE INDEX job_subject_ix ON job (subject, id);
CREATE INDEX job_waiting_ix ON job (id) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX job_expiry_ix ON job (expires_at) WHERE expires_at IS NOT NULL;

-- What a job made; a file without its digest isn't whole.
CREATE TABLE job_file (
    job_id     uuid    NOT NULL,
    number     integer NOT NULL,
    name       text    NOT NULL,
    media_type text    NOT NULL,
    size       bigint  NOT NULL DEFAULT 0,
    sha256     text,
    CONSTRAINT job_file_pk PRIMARY KEY (job_id, number),
    CONSTRAINT job_file_name_uq UNIQUE (job_id, name),
    CONSTRAINT job_file_job_fk FOREIGN KEY (job_id) REFERENCES job (id)
);

-- The bytes of a file in portions, so that it is never whole in memory.
CREATE TABLE job_part (
    job_id  uuid    NOT NULL,
    file    integer NOT NULL,
    number  integer NOT NULL,
    content bytea   NOT NULL,
    CONSTRAINT job_part_pk PRIMARY KEY (job_id, file, number),
    CONSTRAINT job_part_file_fk FOREIGN KEY (job_id, file) REFERENCES job_file (job_id, number)
);
-- Workbooks are compressed already, and what isn't is read once.
ALTER TABLE job_part ALTER COLUMN content SET STORAGE EXTERNAL;
