-- What can be conferred: kinds of honours of an organisation, such as 金牌工人.
CREATE TABLE honour_type (
    id              uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    code            text        NOT NULL,
    title           text        NOT NULL,
    level           text        NOT NULL,
    holder          text        NOT NULL,
    created_at      timestamptz NOT NULL,
    CONSTRAINT honour_type_pk PRIMARY KEY (id),
    CONSTRAINT honour_type_code_ux UNIQUE (organisation_id, code),
    CONSTRAINT honour_type_level_ck CHECK (level IN ('NATIONAL', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'ENTERPRISE')),
    CONSTRAINT honour_type_holder_ck CHECK (holder IN ('MEMBER', 'ORGANISATION'))
);

-- The register: recommended upwards step by step until the conferring organisation enters it, or returned.
CREATE TABLE honour (
    id                     uuid        NOT NULL,
    type_id                uuid        NOT NULL,
    year                   integer     NOT NULL,
    member_id              uuid,
    organisation_id        uuid        NOT NULL,
    merits                 text,
    recommended_by         uuid        NOT NULL,
    lies_with              uuid,
    state                  text        NOT NULL,
    reason                 text,
    recommended_at         timestamptz NOT NULL,
    registered_at          timestamptz,
    version                bigint      NOT NULL,
    CONSTRAINT honour_pk PRIMARY KEY (id),
    CONSTRAINT honour_type_fk FOREIGN KEY (type_id) REFERENCES honour_type (id),
    CONSTRAINT honour_state_ck CHECK (state IN ('RECOMMENDED', 'RETURNED', 'REGISTERED')),
    CONSTRAINT honour_lies_ck CHECK ((state = 'RECOMMENDED') = (lies_with IS NOT NULL)),
    CONSTRAINT honour_registered_ck CHECK ((state = 'REGISTERED') = (registered_at IS NOT NULL)),
    CONSTRAINT honour_reason_ck CHECK ((state = 'RETURNED') = (reason IS NOT NULL))
);
COMMENT ON COLUMN honour.organisation_id IS 'the holder, or where the member belongs who is';
COMMENT ON COLUMN honour.recommended_by IS 'the organisation it was first recommended by';
COMMENT ON COLUMN honour.lies_with IS 'the organisation that has to accept or return it now';
-- Once a year; what was returned may be recommended again.
CREATE UNIQUE INDEX honour_once_ux ON honour (type_id, year, coalesce(member_id, organisation_id)) WHERE state <> 'RETURNED';
CREATE INDEX honour_organisation_ix ON honour (organisation_id, id);

-- Certificates of prizes. Whoever has the code can verify one; nobody can guess a code.
CREATE TABLE certificate (
    id              uuid        NOT NULL,
    code            text        NOT NULL,
    contest_id      uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    project_id      uuid        NOT NULL,
    entry_id        uuid        NOT NULL,
    member_id       uuid        NOT NULL,
    rank            integer     NOT NULL,
    medal           text,
    prize           text,
    honour          text,
    masked_name     text,
    issued_at       timestamptz NOT NULL,
    issued_by       text        NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT certificate_pk PRIMARY KEY (id),
    CONSTRAINT certificate_code_ux UNIQUE (code),
    CONSTRAINT certificate_once_ux UNIQUE (entry_id, member_id),
    CONSTRAINT certificate_entry_fk FOREIGN KEY (entry_id) REFERENCES entry (id)
);
CREATE INDEX certificate_contest_ix ON certificate (contest_id, id);
CREATE INDEX certificate_member_ix ON certificate (member_id, id);
COMMENT ON COLUMN certificate.masked_name IS 'all that is kept of the name, once the holder has fetched his document';
