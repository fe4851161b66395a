-- Numbers that were on record of a person before their document was corrected: nobody becomes a second person by one.
CREATE TABLE person_former_document (
    person_id      uuid        NOT NULL,
    document_index bytea       NOT NULL,
    replaced_at    timestamptz NOT NULL,
    CONSTRAINT person_former_document_pk PRIMARY KEY (document_index, person_id),
    CONSTRAINT person_former_document_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX person_former_document_person_ix ON person_former_document (person_id);

ALTER TABLE member
    ADD COLUMN political_status text,
    ADD CONSTRAINT member_political_status_ck
        CHECK (political_status IN ('PARTY_MEMBER', 'PROBATIONARY_PARTY_MEMBER', 'LEAGUE_MEMBER', 'DEMOCRATIC_PARTY',
                                    'NON_PARTY', 'MASSES'));

ALTER TABLE audit_record
    DROP CONSTRAINT audit_record_act_ck,
    ADD CONSTRAINT audit_record_act_ck
        CHECK (act IN ('UNMASKED', 'ACTIVATION_UNLOCKED', 'CONTACT_REPLACED', 'NAME_SEEN', 'FOUND', 'CORRECTED'));
