WITH begun AS (
    INSERT INTO attempt (id, period_id, member_id, organisation_id, subject, number, practice, seed, started_at,
                         deadline, given, told)
    SELECT gen_random_uuid(), p.period_id, m.id, m.organisation_id, m.subject, 1, false,
           (random() * 1000000000)::bigint, now(), now() + interval '1 hour', '{}', false
    FROM member m, (VALUES (?)) AS p (period_id) WHERE m.organisation_id = ? AND m.subject LIKE 'entrant-%'
    RETURNING id, period_id, member_id, organisation_id)
INSERT INTO quiz_participation (period_id, member_id, organisation_id, attempts, day, attempts_today, open_attempt_id)
SELECT period_id, member_id, organisation_id, 1, current_date, 1, id FROM begun
