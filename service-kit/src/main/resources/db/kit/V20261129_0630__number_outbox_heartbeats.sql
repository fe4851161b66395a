-- A heartbeat that had a lower number than the one before would be taken for stale; clocks are put back, and differ.
CREATE SEQUENCE outbox_heartbeat_number AS bigint;
