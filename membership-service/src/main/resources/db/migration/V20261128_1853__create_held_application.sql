-- Applications with the document of somebody who is a member or has applied, but with another mobile number: held until an
-- officer has seen the document, and answered like any other. What was typed stands here, bound to the application's id.
ALTER TABLE application
    DROP CONSTRAINT application_status_ck,
    ADD CONSTRAINT application_status_ck CHECK (status IN ('APPLIED', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'HELD'));
-- The same application sent twice is found by its person.
CREATE INDEX application_person_ix ON application (person_id);

CREATE TABLE held_application (
    application_id    uuid  NOT NULL,
    person_id         uuid  NOT NULL,
    document_type     text  NOT NULL,
    document_cipher   bytea NOT NULL,
    name_cipher       bytea NOT NULL,
    mobile_cipher     bytea NOT NULL,
    mobile_index      bytea NOT NULL,
    shown_member_id   uuid,
    shown_card_number text,
    CONSTRAINT held_application_pk PRIMARY KEY (application_id),
    CONSTRAINT held_application_application_fk FOREIGN KEY (application_id) REFERENCES application (id),
    CONSTRAINT held_application_person_fk FOREIGN KEY (person_id) REFERENCES person (id)
);
CREATE INDEX held_application_person_ix ON held_application (person_id);
