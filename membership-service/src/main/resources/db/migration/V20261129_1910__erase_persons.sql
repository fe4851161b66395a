-- Who was erased: their row stays for its id, with empty values and random bytes where fingerprints stood.
ALTER TABLE person ADD COLUMN erased_at timestamptz;

-- Certificate numbers go when somebody is erased, and are encrypted anew under another key; the record itself never changes.
DROP TRIGGER skill_record_append_only ON skill_record;
CREATE TRIGGER skill_record_append_only
    BEFORE UPDATE OF id, member_id, level, trade, source, certified_on, promotion_id, recorded_at, recorded_by
        OR DELETE OR TRUNCATE ON skill_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_skill_record_change();

-- What is kept of one person is found by them.
CREATE INDEX import_row_any_key_ix ON import_row (key) WHERE key IS NOT NULL;
CREATE INDEX gift_handout_member_ix ON gift_handout (member_id);
