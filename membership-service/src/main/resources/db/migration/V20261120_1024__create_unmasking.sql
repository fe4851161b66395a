-- Who saw whose personal values unmasked, when and why. Rows are only ever added.
CREATE TABLE unmasking (
    id          uuid        NOT NULL,
    member_id   uuid        NOT NULL,
    subject     text        NOT NULL,
    reason      text        NOT NULL,
    unmasked_at timestamptz NOT NULL,
    CONSTRAINT unmasking_pk PRIMARY KEY (id),
    CONSTRAINT unmasking_member_fk FOREIGN KEY (member_id) REFERENCES member (id)
);
CREATE INDEX unmasking_member_ix ON unmasking (member_id, unmasked_at);
