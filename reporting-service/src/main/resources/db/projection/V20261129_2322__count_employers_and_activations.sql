-- How facts are counted, and nowhere else, as in the version before; new are employers, activations, teams, starters and surveys
-- held. Each row is one thing of a flow, on a day, for an organisation, under one code of one dimension; everything counts
-- under ALL, too. A fact is found by its key, those of a contest also by the contest.
CREATE OR REPLACE VIEW counted_fact (source, key, whole, flow, organisation_id, day, dimension, code, amount) AS
SELECT 'MEMBER', p.member_id, NULL::uuid, f.flow, p.organisation_id, f.day, d.dimension, d.code, 1::bigint
FROM member_period p JOIN member_fact m USING (member_id)
CROSS JOIN LATERAL (
    SELECT 'ALL', '*'
    UNION ALL SELECT 'GENDER', m.gender
    UNION ALL SELECT 'BIRTH_BAND', m.birth_band
    UNION ALL SELECT 'EDUCATION', m.education
    UNION ALL SELECT 'HOUSEHOLD', m.household
    UNION ALL SELECT 'CATEGORY', unnest(m.categories)
) AS d (dimension, code)
CROSS JOIN LATERAL (VALUES (p.valid_from, p.begun), (p.valid_until, p.ended),
    (CASE p.status WHEN 'RETAINED' THEN p.valid_from END, 'RETAINED'),
    (CASE p.status WHEN 'RETAINED' THEN p.valid_until END, 'RESUMED')) AS f (day, flow)
WHERE f.day IS NOT NULL
UNION ALL
SELECT 'ORGANISATION', o.organisation_id, NULL, f.flow, o.organisation_id, f.day, d.dimension, d.code, 1
FROM organisation_fact o
CROSS JOIN LATERAL (VALUES ('ALL', '*'), ('LEVEL', o.level), ('KIND', o.kind)) AS d (dimension, code)
CROSS JOIN LATERAL (VALUES ('organisations.founded', o.founded_on), ('organisations.closed', o.closed_on)) AS f (flow, day)
WHERE f.day IS NOT NULL
UNION ALL
SELECT 'SESSION', session_id, NULL, 'sessions.opened', organisation_id, (opens_at AT TIME ZONE 'Asia/Shanghai')::date, 'ALL', '*', 1
FROM session WHERE opens_at IS NOT NULL
UNION ALL
SELECT 'CARD', card_id, NULL, 'cards.issued', organisation_id, (issued_at AT TIME ZONE 'Asia/Shanghai')::date, 'ALL', '*', 1
FROM card_fact
UNION ALL
SELECT 'STEP', thing_id, NULL, flow, organisation_id, (happened_at AT TIME ZONE 'Asia/Shanghai')::date, 'ALL', '*', 1
FROM step_fact
UNION ALL
SELECT 'GIFT', g.handout_id, NULL, f.flow, g.organisation_id, (f.at AT TIME ZONE 'Asia/Shanghai')::date, 'ALL', '*', 1
FROM gift_fact g
CROSS JOIN LATERAL (VALUES ('gifts.handedOut', g.handed_out_at), ('gifts.returned', g.returned_at)) AS f (flow, at)
WHERE f.at IS NOT NULL
UNION ALL
SELECT 'CONTEST', c.contest_id, NULL, CASE c.status WHEN 'CANCELLED' THEN 'contests.cancelled' ELSE 'contests.held' END,
       c.organisation_id, (c.opens_at AT TIME ZONE 'Asia/Shanghai')::date, d.dimension, d.code, 1
FROM contest c
CROSS JOIN LATERAL (VALUES ('ALL', '*'), ('CONTEST_CLASS', c.contest_class), ('CONTEST_STATUS', c.status)) AS d (dimension, code)
UNION ALL
SELECT 'ENTRY', e.entry_id, e.contest_id, f.flow, e.organisation_id, (e.registered_at AT TIME ZONE 'Asia/Shanghai')::date,
       'ALL', '*', 1
FROM entry_fact e LEFT JOIN contest c USING (contest_id) LEFT JOIN project p ON p.project_id = e.project_id
CROSS JOIN LATERAL (VALUES ('contests.entries', true), ('contests.teams', coalesce(p.team_size, 1) > 1),
    ('contests.starters', c.status IN ('RUNNING', 'MARKED', 'PUBLICITY', 'FINAL') AND e.status NOT IN ('ABSENT', 'DISQUALIFIED')))
    AS f (flow, counts)
WHERE f.counts AND e.withdrawn_at IS NULL AND c.status IS DISTINCT FROM 'CANCELLED'
UNION ALL
SELECT 'RESULT', r.result_id, NULL, f.flow, r.organisation_id, (r.published_at AT TIME ZONE 'Asia/Shanghai')::date, 'ALL', '*',
       f.amount
FROM result_fact r
CROSS JOIN LATERAL (VALUES ('contests.prizes', sign(r.prize_amount)::bigint), ('contests.prizeMoney', r.prize_amount))
    AS f (flow, amount)
WHERE f.amount > 0
UNION ALL
SELECT 'ATTEMPT', a.attempt_id, NULL, f.flow, a.organisation_id, (f.at AT TIME ZONE 'Asia/Shanghai')::date, 'ALL', '*', 1
FROM quiz_attempt_fact a
CROSS JOIN LATERAL (VALUES ('quizzes.started', a.started_at), ('quizzes.finished', a.finished_at)) AS f (flow, at)
WHERE f.at IS NOT NULL
UNION ALL
SELECT 'AWARD', a.entry_id, NULL, 'quizzes.awards', a.organisation_id, (a.decided_at AT TIME ZONE 'Asia/Shanghai')::date,
       d.dimension, d.code, 1
FROM limited_award_fact a CROSS JOIN LATERAL (VALUES ('ALL', '*'), ('OUTCOME', a.outcome)) AS d (dimension, code)
UNION ALL
SELECT 'COUPON', c.coupon_id, NULL, f.flow, c.organisation_id, (f.at AT TIME ZONE 'Asia/Shanghai')::date, 'ALL', '*', 1
FROM coupon_fact c
CROSS JOIN LATERAL (VALUES ('coupons.issued', c.issued_at), ('coupons.redeemed', c.redeemed_at)) AS f (flow, at)
WHERE f.at IS NOT NULL
UNION ALL
SELECT 'SURVEY', survey_id, NULL, 'surveys.opened', organisation_id, (opens_at AT TIME ZONE 'Asia/Shanghai')::date, 'ALL', '*', 1
FROM survey
UNION ALL
SELECT 'SURVEY', p.survey_id, NULL, 'surveys.participants', p.organisation_id,
       (s.closed_at AT TIME ZONE 'Asia/Shanghai')::date, 'ALL', '*', p.participants
FROM survey_participation_fact p JOIN survey s USING (survey_id) WHERE s.closed_at IS NOT NULL
UNION ALL
SELECT 'PROMOTION', p.promotion_id, NULL, 'promotions.granted', p.member_organisation_id,
       (p.granted_at AT TIME ZONE 'Asia/Shanghai')::date, d.dimension, d.code, 1
FROM promotion_fact p
CROSS JOIN LATERAL (VALUES ('ALL', '*'), ('SKILL_LEVEL', p.level), ('TRADE', p.trade)) AS d (dimension, code)
UNION ALL
SELECT 'WAGE_LINK', w.promotion_id, NULL, 'wageLinks.granted', w.member_organisation_id,
       (w.granted_at AT TIME ZONE 'Asia/Shanghai')::date, d.dimension, d.code, 1
FROM wage_link_fact w CROSS JOIN LATERAL (VALUES ('ALL', '*'), ('SKILL_LEVEL', w.level)) AS d (dimension, code)
UNION ALL
SELECT 'SUBSIDY', s.subsidy_id, NULL, f.flow, s.member_organisation_id, (f.at AT TIME ZONE 'Asia/Shanghai')::date,
       d.dimension, d.code, f.amount
FROM subsidy_fact s
CROSS JOIN LATERAL (VALUES ('ALL', '*'), ('SUBSIDY_KIND', s.kind)) AS d (dimension, code)
CROSS JOIN LATERAL (VALUES ('subsidies.granted', s.granted_at, 1), ('subsidies.grantedMoney', s.granted_at, s.amount),
    ('subsidies.paid', s.paid_at, 1), ('subsidies.paidMoney', s.paid_at, s.amount)) AS f (flow, at, amount)
WHERE f.at IS NOT NULL
UNION ALL
SELECT 'HONOUR', h.honour_id, NULL, 'honours.registered', h.organisation_id,
       (h.registered_at AT TIME ZONE 'Asia/Shanghai')::date, d.dimension, d.code, 1
FROM honour_fact h
CROSS JOIN LATERAL (VALUES ('ALL', '*'), ('HONOUR_TYPE', h.type), ('HONOUR_LEVEL', h.level)) AS d (dimension, code)
UNION ALL
SELECT 'EMPLOYER', e.employer_id, NULL, f.flow, e.keeper_id, f.day, d.dimension, d.code, f.amount
FROM employer_period e
CROSS JOIN LATERAL (VALUES ('ALL', '*'), ('EMPLOYER_SIZE', e.size)) AS d (dimension, code)
CROSS JOIN LATERAL (VALUES
    ('employers.registered', e.valid_from, (e.number = 1)::integer), ('employers.closed', e.valid_until, e.closed::integer),
    ('employers.came', e.valid_from, 1), ('employers.went', e.valid_until, 1),
    ('employers.united', e.valid_from, e.united::integer), ('employers.parted', e.valid_until, e.united::integer),
    ('employees.came', e.valid_from, e.employees), ('employees.went', e.valid_until, e.employees)) AS f (flow, day, amount)
WHERE f.day IS NOT NULL AND f.amount > 0
UNION ALL
SELECT 'ACTIVATION', a.member_id, NULL, 'members.activated', p.organisation_id, a.activated_on, 'ALL', '*', 1
FROM activation_fact a
JOIN member_period p ON p.member_id = a.member_id AND a.activated_on >= p.valid_from
    AND a.activated_on < coalesce(p.valid_until, 'infinity');

-- What was read before was read without an eye for these.
INSERT INTO outdated (since) SELECT now() WHERE EXISTS (SELECT FROM consumed_offset WHERE next_offset > 0);
