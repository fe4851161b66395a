-- The head of each organisation's chain of entries. Whoever appends locks it; without that, two would continue the same entry.
-- not_before is when the last entry was made, or when the month after the last sealed one began: entries and months keep one
-- order whatever the clocks of several instances say. unsealed_at is when the first entry was made that no seal covers yet.
CREATE TABLE archive_head (
    organisation_id uuid        NOT NULL,
    year            integer     NOT NULL,
    number          bigint      NOT NULL,
    hash            bytea       NOT NULL,
    not_before      timestamptz NOT NULL,
    unsealed_at     timestamptz,
    continued_in    uuid,
    CONSTRAINT archive_head_pk PRIMARY KEY (organisation_id),
    CONSTRAINT archive_head_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT archive_head_continued_fk FOREIGN KEY (continued_in) REFERENCES organisation (id)
);
CREATE INDEX archive_head_unsealed_ix ON archive_head (unsealed_at) WHERE unsealed_at IS NOT NULL;
CREATE INDEX archive_head_continued_ix ON archive_head (continued_in) WHERE continued_in IS NOT NULL;

-- Entries of the electronic archive, numbered without a gap per organisation and year. What officers wrote is encrypted; what
-- the hash covers is the text itself.
CREATE TABLE archive_entry (
    id              uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    year            integer     NOT NULL,
    number          bigint      NOT NULL,
    kind            text        NOT NULL,
    happened_on     date        NOT NULL,
    title_cipher    bytea       NOT NULL,
    text_cipher     bytea       NOT NULL,
    persons         uuid[]      NOT NULL,
    corrects        uuid,
    reason_cipher   bytea,
    source          text,
    recorded_by     text,
    recorded_at     timestamptz NOT NULL,
    previous_hash   bytea       NOT NULL,
    hash            bytea       NOT NULL,
    CONSTRAINT archive_entry_pk PRIMARY KEY (id),
    CONSTRAINT archive_entry_number_uq UNIQUE (organisation_id, year, number),
    CONSTRAINT archive_entry_head_fk FOREIGN KEY (organisation_id) REFERENCES archive_head (organisation_id),
    CONSTRAINT archive_entry_corrects_fk FOREIGN KEY (corrects) REFERENCES archive_entry (id),
    CONSTRAINT archive_entry_kind_ck CHECK (kind IN ('WORKER_CHANGE', 'ACTIVITY', 'MINUTES', 'PROCEDURE', 'CONTRACT')),
    CONSTRAINT archive_entry_corrects_ck CHECK ((corrects IS NULL) = (reason_cipher IS NULL)),
    CONSTRAINT archive_entry_number_ck CHECK (number > 0)
);
CREATE INDEX archive_entry_recorded_ix ON archive_entry (organisation_id, recorded_at);
CREATE INDEX archive_entry_corrects_ix ON archive_entry (corrects) WHERE corrects IS NOT NULL;
-- Under another key a cipher is written anew; nothing else ever is, and the hash tells whether it says the same.
CREATE TRIGGER archive_entry_append_only
    BEFORE UPDATE OF id, organisation_id, year, number, kind, happened_on, persons, corrects, source, recorded_by,
        recorded_at, previous_hash, hash
    OR DELETE OR TRUNCATE ON archive_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Files, encrypted as a whole. One that no entry names is removed after a day; one that an entry names stays by the key below.
CREATE TABLE archive_attachment (
    id              uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    media_type      text        NOT NULL,
    size            bigint      NOT NULL,
    sha256          bytea       NOT NULL,
    content_cipher  bytea       NOT NULL,
    uploaded_by     text        NOT NULL,
    uploaded_at     timestamptz NOT NULL,
    CONSTRAINT archive_attachment_pk PRIMARY KEY (id),
    CONSTRAINT archive_attachment_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
CREATE INDEX archive_attachment_uploaded_ix ON archive_attachment (uploaded_at);
CREATE INDEX archive_attachment_organisation_ix ON archive_attachment (organisation_id);
CREATE TRIGGER archive_attachment_kept
    BEFORE UPDATE OF id, organisation_id, media_type, size, sha256, uploaded_by, uploaded_at OR TRUNCATE ON archive_attachment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE archive_entry_attachment (
    entry_id      uuid    NOT NULL,
    position      integer NOT NULL,
    attachment_id uuid    NOT NULL,
    name_cipher   bytea   NOT NULL,
    CONSTRAINT archive_entry_attachment_pk PRIMARY KEY (entry_id, position),
    CONSTRAINT archive_entry_attachment_uq UNIQUE (attachment_id),
    CONSTRAINT archive_entry_attachment_entry_fk FOREIGN KEY (entry_id) REFERENCES archive_entry (id),
    CONSTRAINT archive_entry_attachment_file_fk FOREIGN KEY (attachment_id) REFERENCES archive_attachment (id)
);
CREATE TRIGGER archive_entry_attachment_append_only
    BEFORE UPDATE OF entry_id, position, attachment_id OR DELETE OR TRUNCATE ON archive_entry_attachment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The last entry of each month in which there were any, told by an event, so that others hold it too.
CREATE TABLE archive_seal (
    id              uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    month           date        NOT NULL,
    year            integer     NOT NULL,
    last_number     bigint      NOT NULL,
    entries         bigint      NOT NULL,
    hash            bytea       NOT NULL,
    sealed_at       timestamptz NOT NULL,
    CONSTRAINT archive_seal_pk PRIMARY KEY (id),
    CONSTRAINT archive_seal_month_uq UNIQUE (organisation_id, month),
    CONSTRAINT archive_seal_head_fk FOREIGN KEY (organisation_id) REFERENCES archive_head (organisation_id),
    CONSTRAINT archive_seal_month_ck CHECK (extract(day FROM month) = 1 AND entries > 0)
);
CREATE TRIGGER archive_seal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON archive_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
