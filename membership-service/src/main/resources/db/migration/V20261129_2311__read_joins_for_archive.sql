-- How far the archive has read who joined: all up to period_id. What was made before until_id may be read once every transaction
-- up to settled_after has ended. One row, which whoever reads locks.
-- Joins before heard_until may have been entered by an instance of before, which heard their events.
CREATE TABLE archive_join_reading (
    only_one      boolean NOT NULL DEFAULT true,
    period_id     uuid    NOT NULL,
    until_id      uuid    NOT NULL,
    settled_after xid8    NOT NULL,
    heard_until   uuid    NOT NULL,
    CONSTRAINT archive_join_reading_pk PRIMARY KEY (only_one),
    CONSTRAINT archive_join_reading_one_ck CHECK (only_one)
);

-- An archive of before goes on with the first join that was entered within the last day, or whose event waits to be told: those
-- entered are passed over. Everything else begins now. Instances of before are given a quarter of an hour to end.
WITH now_id (id, later) AS (
        SELECT (lpad(to_hex((extract(epoch FROM t.at) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid,
               (lpad(to_hex((extract(epoch FROM t.at) * 1000 + 900000)::bigint), 12, '0') || repeat('0', 20))::uuid
        FROM (VALUES (clock_timestamp())) AS t (at)),
    open_joins (id) AS (
        SELECT p.id FROM archive_entry e CROSS JOIN unnest(e.persons) AS w (member_id)
            JOIN member_period p ON p.member_id = w.member_id AND p.version = 1
        WHERE e.source = 'member-joined' AND e.recorded_at > now() - interval '1 day'
        UNION ALL
        SELECT p.id FROM outbox_event o JOIN member_period p ON p.member_id = o.aggregateid AND p.version = 1
        WHERE o.type LIKE '%.membership.member-joined.v1'),
    first_open (id) AS (SELECT id FROM open_joins WHERE substr(id::text, 15, 1) = '7' ORDER BY id LIMIT 1),
    begin_id (id) AS (
        -- The first of them itself is to be read, too.
        SELECT (left(f.id::text, 24) || repeat('0', 12))::uuid FROM first_open f
        UNION ALL SELECT n.id FROM now_id n WHERE NOT EXISTS (SELECT FROM first_open))
INSERT INTO archive_join_reading (period_id, until_id, settled_after, heard_until)
SELECT b.id, b.id, pg_current_xact_id(), CASE WHEN EXISTS (SELECT FROM member) THEN n.later ELSE n.id END
FROM begin_id b CROSS JOIN now_id n;
