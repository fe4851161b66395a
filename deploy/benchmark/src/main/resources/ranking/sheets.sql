INSERT INTO mark_sheet (id, stage_id, participation_id, judge_id, status, marks, saved_at, version)
SELECT gen_random_uuid(), p.stage_id, p.id, j.id, ?, made.marks, now(), 0
FROM participation p
JOIN stage s ON s.id = p.stage_id
JOIN judge j ON j.project_id = s.project_id
CROSS JOIN LATERAL (
    SELECT jsonb_object_agg('c' || criterion, round((50 + 50 * random())::numeric, 1)::text) AS marks
    FROM generate_series(1, ?) AS criterion WHERE p.id IS NOT NULL AND j.id IS NOT NULL) AS made
WHERE p.stage_id = ?
