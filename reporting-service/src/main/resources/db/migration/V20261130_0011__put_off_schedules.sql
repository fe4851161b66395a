-- Whoever orders what a schedule says does so outside of a transaction of its row: until then nobody else need try.
ALTER TABLE schedule ADD COLUMN not_before timestamptz;
COMMENT ON COLUMN schedule.not_before IS 'until when somebody is at it, or it waits after a fault; null when it may be ordered as soon as it is due';
