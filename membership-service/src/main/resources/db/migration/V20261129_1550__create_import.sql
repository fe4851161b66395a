-- Files that officers bring in, and what becomes of each row. What stands in a file is personal and encrypted as a whole; it is
-- removed row by row as it is taken, and all of it when the import expires.
CREATE TABLE import_run (
    id              uuid        NOT NULL,
    kind            text        NOT NULL,
    organisation_id uuid        NOT NULL,
    state           text        NOT NULL,
    format          text        NOT NULL,
    headings        text,
    created_by      text        NOT NULL,
    created_at      timestamptz NOT NULL,
    applied_by      text,
    applied_at      timestamptz,
    undone_by       text,
    undone_at       timestamptz,
    expires_at      timestamptz NOT NULL,
    cleared         boolean     NOT NULL,
    mark            integer     NOT NULL,
    progress        bigint      NOT NULL,
    blank_rows      integer     NOT NULL,
    other_sheets    integer     NOT NULL,
    failure         text,
    faults          text        NOT NULL,
    own_phones      bytea[]     NOT NULL,
    own_persons     uuid[]      NOT NULL,
    worker          uuid,
    lease_until     timestamptz,
    turn_at         timestamptz NOT NULL,
    CONSTRAINT import_run_pk PRIMARY KEY (id),
    CONSTRAINT import_run_state_ck CHECK (state IN ('PREVIEWING', 'REFUSED', 'READY', 'APPLYING', 'APPLIED', 'UNDOING',
                                                    'UNDONE', 'DISCARDED')),
    CONSTRAINT import_run_failure_ck CHECK (state <> 'REFUSED' OR failure IS NOT NULL)
);
CREATE INDEX import_run_organisation_ix ON import_run (organisation_id, id);
-- What has to be done next; a handful at any time.
CREATE INDEX import_run_turn_ix ON import_run (turn_at) WHERE state IN ('PREVIEWING', 'APPLYING', 'UNDOING');
CREATE INDEX import_run_expiry_ix ON import_run (expires_at) WHERE NOT cleared;

-- The file as it was sent, until its rows are staged.
CREATE TABLE import_part (
    import_id uuid    NOT NULL,
    number    integer NOT NULL,
    content   bytea   NOT NULL,
    CONSTRAINT import_part_pk PRIMARY KEY (import_id, number),
    CONSTRAINT import_part_run_fk FOREIGN KEY (import_id) REFERENCES import_run (id)
);

-- The rows of the file by their number. What a row made is recorded with it, once: a row is never taken twice.
CREATE TABLE import_row (
    import_id   uuid    NOT NULL,
    number      integer NOT NULL,
    state       text    NOT NULL,
    cells       bytea,
    faults      text    NOT NULL,
    warned      boolean NOT NULL,
    key         bytea,
    created_id  uuid,
    made_person uuid,
    CONSTRAINT import_row_pk PRIMARY KEY (import_id, number),
    CONSTRAINT import_row_created_uq UNIQUE (created_id),
    CONSTRAINT import_row_run_fk FOREIGN KEY (import_id) REFERENCES import_run (id),
    CONSTRAINT import_row_state_ck CHECK (state IN ('FAULTY', 'READY', 'UNCHANGED', 'APPLIED', 'CHANGED', 'UNDONE'))
);
CREATE INDEX import_row_state_ix ON import_row (import_id, state, number);
CREATE INDEX import_row_key_ix ON import_row (import_id, key) WHERE key IS NOT NULL;

-- Who saw the content of a file, and who exported members in clear. Rows are only ever added.
CREATE TABLE import_access (
    id              uuid        NOT NULL,
    import_id       uuid        NOT NULL,
    subject         text        NOT NULL,
    happened_at     timestamptz NOT NULL,
    CONSTRAINT import_access_pk PRIMARY KEY (id),
    CONSTRAINT import_access_run_fk FOREIGN KEY (import_id) REFERENCES import_run (id)
);
CREATE TRIGGER import_access_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON import_access
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Where members work who joined by no application, which would say it.
CREATE TABLE member_work (
    member_id                   uuid NOT NULL,
    employer_cipher             bytea,
    employer_credit_code_cipher bytea,
    job_title_cipher            bytea,
    CONSTRAINT member_work_pk PRIMARY KEY (member_id),
    CONSTRAINT member_work_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);

-- What officers did to somebody stays on record, also when the import that made them a member is undone.
ALTER TABLE audit_record DROP CONSTRAINT audit_record_member_fk;
