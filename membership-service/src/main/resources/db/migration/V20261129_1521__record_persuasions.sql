-- Whoever pays no fees and takes part in nothing is talked to before their membership is deemed over: when and in which way.
CREATE TABLE member_persuasion (
    id           uuid        NOT NULL,
    member_id    uuid        NOT NULL,
    persuaded_on date        NOT NULL,
    way          text        NOT NULL,
    recorded_at  timestamptz NOT NULL,
    recorded_by  text        NOT NULL,
    CONSTRAINT member_persuasion_pk PRIMARY KEY (id),
    CONSTRAINT member_persuasion_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT member_persuasion_way_ck CHECK (way IN ('VISIT', 'PHONE', 'LETTER', 'MESSAGE'))
);
CREATE INDEX member_persuasion_member_ix ON member_persuasion (member_id, persuaded_on);

CREATE TRIGGER member_persuasion_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON member_persuasion
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The day of the first joining of who joined again; the day of this one stays joined_on.
ALTER TABLE member ADD COLUMN member_since date;
