-- Counts of facts per organisation with everything below it in today's tree. One whose place isn't known counts itself alone.
CREATE TABLE roll_up_month (
    organisation_id uuid   NOT NULL,
    flow            text   COLLATE "C" NOT NULL,
    dimension       text   COLLATE "C" NOT NULL,
    code            text   COLLATE "C" NOT NULL,
    month           date   NOT NULL,
    amount          bigint NOT NULL,
    CONSTRAINT roll_up_month_pk PRIMARY KEY (organisation_id, flow, dimension, code, month)
) WITH (fillfactor = 70);
COMMENT ON COLUMN roll_up_month.month IS 'its first day';

-- The same day by day, as far back as roll_up_window tells.
CREATE TABLE roll_up_day (
    organisation_id uuid   NOT NULL,
    flow            text   COLLATE "C" NOT NULL,
    dimension       text   COLLATE "C" NOT NULL,
    code            text   COLLATE "C" NOT NULL,
    day             date   NOT NULL,
    amount          bigint NOT NULL,
    CONSTRAINT roll_up_day_pk PRIMARY KEY (organisation_id, flow, dimension, code, day)
) WITH (fillfactor = 70);
CREATE INDEX roll_up_day_day_ix ON roll_up_day (day);

-- Which flows there are; causes and statuses are open lists.
CREATE TABLE roll_up_flow (
    flow text COLLATE "C" NOT NULL,
    CONSTRAINT roll_up_flow_pk PRIMARY KEY (flow)
);

-- From which day on days are kept, the first of a month. It has no row until the facts have been grouped once; until then,
-- and in a rebuild, only facts are written. Batches hold the table shared, whoever changes the tree or groups holds it alone.
CREATE TABLE roll_up_window (
    days_since date NOT NULL
);

-- Under which organisations one counts, itself included.
CREATE VIEW roll_up_line (organisation_id, above_id) AS
SELECT id, unnest(string_to_array(rtrim(path, '/'), '/'))::uuid FROM organisation_copy WHERE path IS NOT NULL;

-- Each count once, as finely as it is kept.
CREATE VIEW rolled_up (organisation_id, flow, dimension, code, day, amount) AS
SELECT organisation_id, flow, dimension, code, month, amount FROM roll_up_month
WHERE month < (SELECT days_since FROM roll_up_window)
UNION ALL
SELECT organisation_id, flow, dimension, code, day, amount FROM roll_up_day;
