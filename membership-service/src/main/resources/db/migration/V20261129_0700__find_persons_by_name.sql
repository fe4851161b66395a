-- A person is found by their name with the last four of their document: a keyed fingerprint, short so that a join hardly costs
-- more; whoever is found is looked at in clear. The service writes it for persons of before, having the key.
ALTER TABLE person ADD COLUMN name_index bytea;

-- Officers see the names of members on lists, and find members by what they are known by.
ALTER TABLE audit_record
    DROP CONSTRAINT audit_record_act_ck,
    ADD CONSTRAINT audit_record_act_ck
        CHECK (act IN ('UNMASKED', 'ACTIVATION_UNLOCKED', 'CONTACT_REPLACED', 'NAME_SEEN', 'FOUND'));
