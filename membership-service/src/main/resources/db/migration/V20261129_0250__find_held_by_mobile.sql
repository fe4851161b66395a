-- Whoever signs in finds what was sent with their phone number, also what is held.
CREATE INDEX held_application_mobile_ix ON held_application (mobile_index);
