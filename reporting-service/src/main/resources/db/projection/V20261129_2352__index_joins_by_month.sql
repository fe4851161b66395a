-- Which units joined most in a month. The amount isn't in it: counting on writes no index.
CREATE INDEX roll_up_month_joined_ix ON roll_up_month (month) WHERE flow = 'JOINED' AND dimension = 'ALL';
