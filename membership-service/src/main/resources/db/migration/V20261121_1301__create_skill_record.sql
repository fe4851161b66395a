-- What a member has attained (新八级工), and in which trade.
ALTER TABLE member
    ADD COLUMN skill_level text,
    ADD COLUMN trade       text,
    ADD CONSTRAINT member_skill_ck CHECK ((skill_level IS NULL) = (trade IS NULL)),
    ADD CONSTRAINT member_skill_level_ck CHECK (skill_level IN ('APPRENTICE', 'JUNIOR', 'INTERMEDIATE', 'SENIOR',
        'TECHNICIAN', 'SENIOR_TECHNICIAN', 'SPECIAL_TECHNICIAN', 'CHIEF_TECHNICIAN'));

-- How it was attained, step by step. Rows are only ever added.
CREATE TABLE skill_record (
    id                 uuid        NOT NULL,
    member_id          uuid        NOT NULL,
    level              text        NOT NULL,
    trade              text        NOT NULL,
    source             text        NOT NULL,
    certificate_cipher bytea,
    certified_on       date,
    promotion_id       uuid,
    recorded_at        timestamptz NOT NULL,
    recorded_by        text,
    CONSTRAINT skill_record_pk PRIMARY KEY (id),
    CONSTRAINT skill_record_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT skill_record_promotion_uq UNIQUE (promotion_id),
    CONSTRAINT skill_record_source_ck CHECK (source IN ('ASSESSMENT', 'PROMOTION')),
    CONSTRAINT skill_record_promotion_ck CHECK ((source = 'PROMOTION') = (promotion_id IS NOT NULL)),
    CONSTRAINT skill_record_by_ck CHECK ((source = 'ASSESSMENT') = (recorded_by IS NOT NULL))
);
CREATE INDEX skill_record_member_ix ON skill_record (member_id, id);
CREATE FUNCTION refuse_skill_record_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'skill records are never changed'; END $$;
CREATE TRIGGER skill_record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON skill_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_skill_record_change();
