-- Fourteen thousand organisations with a million and a half members, as their totals stand after forty years: every unit has a
-- hundred members from lists and one or two who joined in each of the last months. The root has every category.
CREATE TEMP TABLE unit AS
SELECT n, md5('board ' || n)::uuid AS id, CASE
    WHEN n = 0 THEN NULL WHEN n <= 20 THEN 0 WHEN n <= 420 THEN 1 + (n - 21) % 20 ELSE 21 + (n - 421) % 400 END AS parent
FROM generate_series(0, 13999) AS n;

INSERT INTO projection.organisation_copy (id, parent_id, name, level, kind, path)
WITH RECURSIVE tree AS (
    SELECT n, id, NULL::uuid AS parent_id, 1 AS depth, id || '/' AS path FROM unit WHERE parent IS NULL
    UNION ALL
    SELECT u.n, u.id, t.id, t.depth + 1, t.path || u.id || '/' FROM unit u JOIN tree t ON u.parent = t.n
)
SELECT id, parent_id, 'Union ' || n, (ARRAY['CITY', 'COUNTY', 'TOWNSHIP', 'GRASSROOTS'])[depth], 'JOINT', path FROM tree;

INSERT INTO projection.appointment_copy (id, subject, position, organisation_id, valid_from)
SELECT gen_random_uuid(), 'auditor-of-many', 'AUDITOR', id, timestamptz '2020-01-01' FROM unit WHERE n = 0;

INSERT INTO projection.roll_up_flow SELECT unnest(ARRAY['JOINED', 'IMPORTED', 'LEFT_WITHDRAWN', 'organisations.founded'])
ON CONFLICT DO NOTHING;

-- How many units hang below each one.
CREATE TEMP TABLE below AS
SELECT u.n, u.id, count(o.id) FILTER (WHERE o.level = 'GRASSROOTS') AS units
FROM unit u JOIN projection.organisation_copy t ON t.id = u.id
JOIN projection.organisation_copy o ON o.path >= t.path AND o.path < left(t.path, -1) || '0' GROUP BY u.n, u.id;

INSERT INTO projection.roll_up_month (organisation_id, flow, dimension, code, month, amount)
SELECT b.id, f.flow, f.dimension, f.code, m.month, b.units * f.amount
FROM below b
CROSS JOIN LATERAL (
    SELECT 'JOINED' AS flow, 'ALL' AS dimension, '*' AS code, 1 AS amount
    UNION ALL SELECT 'IMPORTED', 'ALL', '*', 1 WHERE b.n <= 420
    UNION ALL SELECT 'LEFT_WITHDRAWN', 'ALL', '*', 1 WHERE b.n <= 420
    UNION ALL SELECT flow, 'CATEGORY', 'CATEGORY_' || c, 1
        FROM generate_series(1, 15) AS c, unnest(ARRAY['JOINED', 'IMPORTED', 'LEFT_WITHDRAWN']) AS flow WHERE b.n <= 20
) AS f
CROSS JOIN LATERAL (
    SELECT (date_trunc('month', now() AT TIME ZONE 'Asia/Shanghai') - make_interval(months => back))::date AS month
    FROM generate_series(0, CASE WHEN b.n = 0 THEN 499 WHEN b.n <= 420 THEN 99 ELSE 11 END) AS back
) AS m;

INSERT INTO projection.roll_up_month (organisation_id, flow, dimension, code, month, amount)
SELECT id, 'IMPORTED', 'ALL', '*', date '1970-01-01', 100 * units FROM below
UNION ALL
SELECT id, 'organisations.founded', 'ALL', '*', date '1970-01-01', units FROM below;

INSERT INTO projection.roll_up_day (organisation_id, flow, dimension, code, day, amount)
SELECT organisation_id, flow, dimension, code, month, amount FROM projection.roll_up_month
WHERE month >= (SELECT days_since FROM projection.roll_up_window);

-- The newest members, and the contests of the year.
INSERT INTO projection.member_fact (member_id, organisation_id, joined_on, joined_at, status, gender, birth_band, education,
    household, categories)
SELECT gen_random_uuid(), md5('board ' || 421 + n % 13579)::uuid, date '2026-01-01', now() - make_interval(secs => n), 'ACTIVE',
       'FEMALE', 'UNKNOWN', 'UNKNOWN', 'URBAN', '{}'
FROM generate_series(1, 100000) AS n;

INSERT INTO projection.contest (contest_id, organisation_id, title, contest_class, year, opens_at, closes_at, status)
SELECT md5('contest ' || n)::uuid, md5('board ' || n)::uuid, 'Skills', 'MUNICIPAL',
       extract(year FROM now() AT TIME ZONE 'Asia/Shanghai'), now(), now(), 'RUNNING'
FROM generate_series(1, 200) AS n;

INSERT INTO projection.entry_fact (entry_id, project_id, contest_id, organisation_id, member_id, status, registered_at)
SELECT md5('entry ' || n)::uuid, gen_random_uuid(), md5('contest ' || 1 + n % 200)::uuid, md5('board ' || 1 + n % 200)::uuid,
       gen_random_uuid(), 'ENTERED', now()
FROM generate_series(1, 30000) AS n;

INSERT INTO projection.entrant_fact (entry_id, member_id)
SELECT md5('entry ' || n)::uuid, gen_random_uuid() FROM generate_series(1, 30000) AS n;

ANALYZE;
