UPDATE attempt SET given = right_answers.given, answered_at = now()
FROM (SELECT jsonb_object_agg(i, jsonb_build_array('A', 1000 * i)) AS given FROM generate_series(1, ?) AS i) AS right_answers
WHERE period_id = ? AND finished_at IS NULL
