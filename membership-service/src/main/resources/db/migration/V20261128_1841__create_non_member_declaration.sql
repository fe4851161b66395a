-- Who declared to be no member. Rows are only ever added: that a declaration was false shows in a membership with its subject.
CREATE TABLE non_member_declaration (
    id          uuid        NOT NULL,
    subject     text        NOT NULL,
    declared_at timestamptz NOT NULL,
    CONSTRAINT non_member_declaration_pk PRIMARY KEY (id),
    CONSTRAINT non_member_declaration_subject_uq UNIQUE (subject)
);
CREATE FUNCTION refuse_declaration_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'declarations are never changed'; END $$;
CREATE TRIGGER non_member_declaration_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON non_member_declaration
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_declaration_change();
