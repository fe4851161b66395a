-- The kinds of gifts of a session, each with a stock of its own.
CREATE TABLE session_gift (
    id         uuid    NOT NULL,
    session_id uuid    NOT NULL,
    position   integer NOT NULL,
    name       text,
    stock      integer NOT NULL,
    remaining  integer NOT NULL,
    CONSTRAINT session_gift_pk PRIMARY KEY (id),
    CONSTRAINT session_gift_session_fk FOREIGN KEY (session_id) REFERENCES recruitment_session (id),
    CONSTRAINT session_gift_position_uq UNIQUE (session_id, position),
    CONSTRAINT session_gift_remaining_ck CHECK (remaining BETWEEN 0 AND stock)
);
INSERT INTO session_gift (id, session_id, position, name, stock, remaining)
SELECT gen_random_uuid(), id, 0, gift_name, gift_stock, gift_remaining
FROM recruitment_session WHERE gift_stock IS NOT NULL;

ALTER TABLE gift_handout ADD COLUMN gift_id uuid;
UPDATE gift_handout h SET gift_id = g.id FROM session_gift g WHERE g.session_id = h.session_id;
ALTER TABLE gift_handout
    ALTER COLUMN gift_id SET NOT NULL,
    ADD CONSTRAINT gift_handout_gift_fk FOREIGN KEY (gift_id) REFERENCES session_gift (id);

ALTER TABLE recruitment_session
    DROP COLUMN gift_name,
    DROP COLUMN gift_stock,
    DROP COLUMN gift_remaining;
