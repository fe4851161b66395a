-- The first day on which an organisation is one no more: closed, or merged into another one.
ALTER TABLE organisation_copy ADD COLUMN closed_on date;
