-- The member's mutual-aid service card (会员互助服务卡).
-- A service instance draws a thousand numbers at a time; what it doesn't use is never issued.
CREATE SEQUENCE card_number_seq INCREMENT BY 1000;

CREATE TABLE card (
    id        uuid        NOT NULL,
    number    text        NOT NULL,
    member_id uuid        NOT NULL,
    status    text        NOT NULL,
    issued_at timestamptz NOT NULL,
    version   bigint      NOT NULL,
    CONSTRAINT card_pk PRIMARY KEY (id),
    CONSTRAINT card_number_uq UNIQUE (number),
    CONSTRAINT card_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
    CONSTRAINT card_status_ck CHECK (status IN ('ISSUED', 'COLLECTED', 'ACTIVATED', 'LOST', 'REPLACED'))
);
CREATE INDEX card_member_ix ON card (member_id);
