WITH bank AS (
    INSERT INTO question_bank (id, organisation_id, title, purpose, published, version)
    VALUES (?, ?, '安全生产', 'QUIZ', 1, 1))
INSERT INTO bank_version (bank_id, number, questions, published_by, published_at)
VALUES (?, 1, ?::jsonb, 'organiser', now())
