-- What officers did to members' personal data, when and why: not only what they saw. Rows are only ever added.
ALTER TABLE unmasking RENAME TO audit_record;
ALTER TABLE audit_record RENAME COLUMN unmasked_at TO happened_at;
ALTER TABLE audit_record RENAME CONSTRAINT unmasking_pk TO audit_record_pk;
ALTER TABLE audit_record RENAME CONSTRAINT unmasking_member_fk TO audit_record_member_fk;
ALTER INDEX unmasking_member_ix RENAME TO audit_record_member_ix;
ALTER TABLE audit_record
    ADD COLUMN act text NOT NULL DEFAULT 'UNMASKED',
    ADD CONSTRAINT audit_record_act_ck CHECK (act IN ('UNMASKED', 'ACTIVATION_UNLOCKED', 'CONTACT_REPLACED'));
ALTER TABLE audit_record ALTER COLUMN act DROP DEFAULT;
CREATE TRIGGER audit_record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
