-- What is no fact, wherever the tables stand that are derived from facts.
CREATE VIEW known_retraction AS SELECT aggregate_id, from_version, below_version FROM retracted_fact;
