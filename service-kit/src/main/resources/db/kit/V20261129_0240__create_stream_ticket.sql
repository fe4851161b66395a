-- Tickets that open a stream of events once. The ticket itself is nowhere here: ticket_hash names it, and sealed_token is the
-- bearer token it stands for, encrypted with a key derived from the ticket.
CREATE TABLE stream_ticket (
    ticket_hash  bytea       NOT NULL,
    sealed_token bytea       NOT NULL,
    expires_at   timestamptz NOT NULL,
    CONSTRAINT pk_stream_ticket PRIMARY KEY (ticket_hash)
);

CREATE INDEX ix_stream_ticket_expires_at ON stream_ticket (expires_at);
