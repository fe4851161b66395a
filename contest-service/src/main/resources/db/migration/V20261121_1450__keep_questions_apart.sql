-- Questions of one text are common (下列说法正确的是), with the same options too they are one question.
CREATE UNIQUE INDEX question_once_ix ON question (bank_id, md5(text || options::text));

CREATE FUNCTION refuse_change_of_bank_version() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'published versions of banks are never changed'; END $$;
CREATE TRIGGER bank_version_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON bank_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_bank_version();
