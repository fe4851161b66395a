-- Whose facts some flows are: so persons are counted, each once, wherever and whenever they are asked for.
CREATE VIEW counted_person (flow, organisation_id, day, person_id) AS
SELECT 'contests.entries', e.organisation_id, (e.registered_at AT TIME ZONE 'Asia/Shanghai')::date, b.member_id
FROM entry_fact e JOIN entrant_fact b USING (entry_id) LEFT JOIN contest c USING (contest_id)
WHERE e.withdrawn_at IS NULL AND c.status IS DISTINCT FROM 'CANCELLED'
UNION ALL
SELECT 'quizzes.started', organisation_id, (started_at AT TIME ZONE 'Asia/Shanghai')::date, member_id
FROM quiz_attempt_fact WHERE started_at IS NOT NULL;
