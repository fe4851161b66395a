-- The tree of union organisations. path holds the ids from the root down to the organisation itself, each followed by a
-- slash, so that a subtree is one range of the index; COLLATE "C" lets LIKE 'prefix%' use it.
CREATE TABLE organisation (
    id               uuid        NOT NULL,
    parent_id        uuid,
    name             text        NOT NULL,
    level            text        NOT NULL,
    kind             text        NOT NULL,
    industry         text,
    area_code        text,
    credit_code      text,
    founded_on       date,
    term_years       smallint,
    next_election_on date,
    employee_count   integer,
    path             text        COLLATE "C" NOT NULL,
    version          bigint      NOT NULL,
    created_at       timestamptz NOT NULL,
    CONSTRAINT organisation_pk PRIMARY KEY (id),
    CONSTRAINT organisation_parent_fk FOREIGN KEY (parent_id) REFERENCES organisation (id),
    CONSTRAINT organisation_not_own_parent_ck CHECK (parent_id <> id),
    CONSTRAINT organisation_path_ck CHECK (path LIKE '%' || id || '/'),
    CONSTRAINT organisation_employee_count_ck CHECK (employee_count >= 0)
);
-- Not unique on purpose: a unique column counts as a key, and changing it would wait for every row that refers to it.
CREATE INDEX organisation_path_ix ON organisation (path);
CREATE INDEX organisation_parent_ix ON organisation (parent_id, id);

-- What was changed in the tree, from which day on it holds and when it was recorded. Rows are only ever added.
CREATE TABLE organisation_change (
    id              uuid        NOT NULL,
    organisation_id uuid        NOT NULL,
    version         bigint      NOT NULL,
    kind            text        NOT NULL,
    name            text        NOT NULL,
    parent_id       uuid,
    effective_on    date        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    recorded_by     text        NOT NULL,
    CONSTRAINT organisation_change_pk PRIMARY KEY (id),
    CONSTRAINT organisation_change_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT organisation_change_version_uq UNIQUE (organisation_id, version)
);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER organisation_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON organisation_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
