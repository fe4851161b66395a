-- By which rule a person's fingerprint was made: by 1, of the type and the number as typed; by 2, of what lasts of the number,
-- whatever type was chosen. Both are the same for resident ids. The service renews the others itself, having the key.
ALTER TABLE person ADD COLUMN identity_rule smallint NOT NULL DEFAULT 1;
CREATE INDEX person_old_rule_ix ON person (id) WHERE identity_rule = 1 AND document_type <> 'RESIDENT_ID';

-- Rows that turned out to be one person's. The fingerprint stands with same_as; officers settle which membership goes on.
CREATE TABLE same_person (
    person_id uuid        NOT NULL,
    same_as   uuid        NOT NULL,
    found_at  timestamptz NOT NULL,
    CONSTRAINT same_person_pk PRIMARY KEY (person_id),
    CONSTRAINT same_person_person_fk FOREIGN KEY (person_id) REFERENCES person (id),
    CONSTRAINT same_person_same_as_fk FOREIGN KEY (same_as) REFERENCES person (id),
    CONSTRAINT same_person_other_ck CHECK (person_id <> same_as)
);
CREATE INDEX same_person_same_as_ix ON same_person (same_as);
