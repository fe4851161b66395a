CREATE TABLE question_bank (
    id              uuid    NOT NULL,
    organisation_id uuid    NOT NULL,
    title           text    NOT NULL,
    purpose         text    NOT NULL,
    published       integer NOT NULL,
    version         bigint  NOT NULL,
    CONSTRAINT question_bank_pk PRIMARY KEY (id),
    CONSTRAINT question_bank_purpose_ck CHECK (purpose IN ('QUIZ', 'SURVEY'))
);
CREATE INDEX question_bank_organisation_ix ON question_bank (organisation_id, id);
COMMENT ON COLUMN question_bank.published IS 'the number of its latest published version, 0 before the first';

-- What the next version is made of.
CREATE TABLE question (
    id             uuid    NOT NULL,
    bank_id        uuid    NOT NULL,
    topic          text    NOT NULL,
    kind           text    NOT NULL,
    text           text    NOT NULL,
    options        jsonb   NOT NULL,
    key            text    NOT NULL,
    points         integer NOT NULL,
    partial_credit text    NOT NULL,
    explanation    text,
    version        bigint  NOT NULL,
    CONSTRAINT question_pk PRIMARY KEY (id),
    CONSTRAINT question_bank_fk FOREIGN KEY (bank_id) REFERENCES question_bank (id),
    CONSTRAINT question_kind_ck CHECK (kind IN ('SINGLE', 'MULTIPLE', 'TRUE_FALSE'))
);
CREATE INDEX question_bank_ix ON question (bank_id, id);

-- Never changed: attempts are drawn from it and marked by it.
CREATE TABLE bank_version (
    bank_id      uuid        NOT NULL,
    number       integer     NOT NULL,
    questions    jsonb       NOT NULL,
    published_by text        NOT NULL,
    published_at timestamptz NOT NULL,
    CONSTRAINT bank_version_pk PRIMARY KEY (bank_id, number),
    CONSTRAINT bank_version_bank_fk FOREIGN KEY (bank_id) REFERENCES question_bank (id)
);
