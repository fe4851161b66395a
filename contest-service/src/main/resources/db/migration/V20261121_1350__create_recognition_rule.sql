-- By which honours a nomination is recognised directly, without the panel (工匠选树).
CREATE TABLE recognition_rule (
    id          uuid        NOT NULL,
    contest_id  uuid        NOT NULL,
    code        text        NOT NULL,
    title       text        NOT NULL,
    honour_code text,
    level       text        NOT NULL,
    since_year  integer     NOT NULL,
    written_at  timestamptz NOT NULL,
    CONSTRAINT recognition_rule_pk PRIMARY KEY (id),
    CONSTRAINT recognition_rule_contest_fk FOREIGN KEY (contest_id) REFERENCES contest (id),
    CONSTRAINT recognition_rule_code_ux UNIQUE (contest_id, code),
    CONSTRAINT recognition_rule_level_ck CHECK (level IN ('NATIONAL', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'ENTERPRISE'))
);
COMMENT ON COLUMN recognition_rule.level IS 'this level or a higher one';
