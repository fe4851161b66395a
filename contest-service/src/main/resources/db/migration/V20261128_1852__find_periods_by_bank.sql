-- All quizzes on a bank are asked for before its keys are told.
CREATE INDEX quiz_period_bank_ix ON quiz_period ((rules ->> 'bankId'));
