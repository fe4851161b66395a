-- The day that counts where nobody says when an organisation was founded. The rebuild that is due puts older rows right.
ALTER TABLE organisation_fact ADD COLUMN stands_since date;
UPDATE organisation_fact SET stands_since = founded_on;
ALTER TABLE organisation_fact ALTER COLUMN stands_since SET NOT NULL;
