-- Consents that members gave or withdrew beside their applications, which keep their own. Rows are only ever added.
CREATE TABLE consent_entry (
    id             uuid        NOT NULL,
    member_id      uuid        NOT NULL,
    purpose        text        NOT NULL,
    notice_version text        NOT NULL,
    act            text        NOT NULL,
    happened_at    timestamptz NOT NULL,
    CONSTRAINT consent_entry_pk PRIMARY KEY (id),
    CONSTRAINT consent_entry_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT consent_entry_act_ck CHECK (act IN ('GIVEN', 'WITHDRAWN'))
);
CREATE INDEX consent_entry_member_ix ON consent_entry (member_id, happened_at);
CREATE TRIGGER consent_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
