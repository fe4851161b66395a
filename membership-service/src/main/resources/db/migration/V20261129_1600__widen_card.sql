-- What becomes of a card. A member has one card, be it lost, until another takes its place.
CREATE UNIQUE INDEX card_live_uq ON card (member_id) WHERE status <> 'REPLACED';

-- What officers do with cards goes on record, too. Which acts there are the service knows; a list here would have to be written
-- anew with each.
ALTER TABLE audit_record
    DROP CONSTRAINT audit_record_act_ck,
    ADD CONSTRAINT audit_record_act_ck CHECK (act ~ '^[A-Z_]{1,40}$');
