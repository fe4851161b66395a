-- What the organisations below may add to a policy, and how much; nothing unless said so.
ALTER TABLE promotion_policy ADD COLUMN additions jsonb NOT NULL DEFAULT '[]';
