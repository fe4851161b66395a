-- The register of employers (用人单位). An organisation keeps each; the union is the one that it belongs to, its own or a joint
-- one, if it has any. code_index is the fingerprint under which the credit code stands with who stated it.
CREATE TABLE registered_employer (
    id                    uuid        NOT NULL,
    keeper_id             uuid        NOT NULL,
    name                  text        NOT NULL,
    credit_code           text,
    above_designated_size boolean,
    employee_count        integer,
    area_code             text,
    union_id              uuid,
    closed_on             date,
    end_reason            text,
    code_index            bytea,
    created_at            timestamptz NOT NULL,
    version               bigint      NOT NULL,
    CONSTRAINT registered_employer_pk PRIMARY KEY (id),
    CONSTRAINT registered_employer_keeper_fk FOREIGN KEY (keeper_id) REFERENCES organisation (id),
    CONSTRAINT registered_employer_union_fk FOREIGN KEY (union_id) REFERENCES organisation (id),
    CONSTRAINT registered_employer_employees_ck CHECK (employee_count >= 0),
    CONSTRAINT registered_employer_code_ck CHECK ((credit_code IS NULL) = (code_index IS NULL)),
    CONSTRAINT registered_employer_closed_ck CHECK ((closed_on IS NULL) = (end_reason IS NULL))
);
-- A credit code is one employer's, as long as it exists.
CREATE UNIQUE INDEX registered_employer_credit_code_uq ON registered_employer (credit_code) WHERE closed_on IS NULL;
CREATE INDEX registered_employer_keeper_ix ON registered_employer (keeper_id, id);
CREATE INDEX registered_employer_union_ix ON registered_employer (union_id) WHERE union_id IS NOT NULL;
CREATE INDEX registered_employer_code_ix ON registered_employer (code_index) WHERE code_index IS NOT NULL;

-- What an employer was from a day on. Only ever added.
CREATE TABLE employer_change (
    id                    uuid        NOT NULL,
    employer_id           uuid        NOT NULL,
    version               bigint      NOT NULL,
    kind                  text        NOT NULL,
    keeper_id             uuid        NOT NULL,
    name                  text        NOT NULL,
    credit_code           text,
    above_designated_size boolean,
    employee_count        integer,
    area_code             text,
    union_id              uuid,
    closed_on             date,
    end_reason            text,
    effective_on          date        NOT NULL,
    recorded_at           timestamptz NOT NULL,
    recorded_by           text,
    CONSTRAINT employer_change_pk PRIMARY KEY (id),
    CONSTRAINT employer_change_version_uq UNIQUE (employer_id, version),
    CONSTRAINT employer_change_employer_fk FOREIGN KEY (employer_id) REFERENCES registered_employer (id)
);

-- What people write for an employer, as fingerprints: its normalised names, those of before too, and what officers found to mean it.
CREATE TABLE employer_name (
    employer_id  uuid        NOT NULL,
    stated_index bytea       NOT NULL,
    linked_at    timestamptz,
    linked_by    text,
    CONSTRAINT employer_name_pk PRIMARY KEY (employer_id, stated_index),
    CONSTRAINT employer_name_employer_fk FOREIGN KEY (employer_id) REFERENCES registered_employer (id),
    CONSTRAINT employer_name_linked_ck CHECK ((linked_at IS NULL) = (linked_by IS NULL))
);
CREATE INDEX employer_name_stated_ix ON employer_name (stated_index);

-- Which employer a member stated: the fingerprint of its normalised name, or of its credit code where no name was said, and the
-- employer of the register that is meant, once that is known. Goes with the member whose import is undone.
CREATE TABLE stated_employer (
    member_id    uuid  NOT NULL,
    stated_index bytea NOT NULL,
    code_index   bytea,
    employer_id  uuid,
    CONSTRAINT stated_employer_pk PRIMARY KEY (member_id),
    CONSTRAINT stated_employer_member_fk FOREIGN KEY (member_id) REFERENCES member (id) ON DELETE CASCADE,
    CONSTRAINT stated_employer_employer_fk FOREIGN KEY (employer_id) REFERENCES registered_employer (id)
);
CREATE INDEX stated_employer_stated_ix ON stated_employer (stated_index);
CREATE INDEX stated_employer_code_ix ON stated_employer (code_index) WHERE code_index IS NOT NULL AND employer_id IS NULL;
CREATE INDEX stated_employer_employer_ix ON stated_employer (employer_id) WHERE employer_id IS NOT NULL;

-- How far the members were read for that: all up to this one. One row, which whoever reads or changes the register locks.
CREATE TABLE employer_reading (
    only_one boolean NOT NULL DEFAULT true,
    member_id uuid   NOT NULL,
    CONSTRAINT employer_reading_pk PRIMARY KEY (only_one),
    CONSTRAINT employer_reading_one_ck CHECK (only_one)
);
INSERT INTO employer_reading (member_id) VALUES ('00000000-0000-0000-0000-000000000000');
