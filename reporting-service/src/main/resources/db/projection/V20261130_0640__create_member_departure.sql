-- From which day on a member counts in another cell, which told so; also of members of whom nothing else is known here yet,
-- because the cell they come from is behind.
CREATE TABLE member_departure (
    member_id   uuid NOT NULL,
    departed_on date NOT NULL,
    CONSTRAINT member_departure_pk PRIMARY KEY (member_id)
);
