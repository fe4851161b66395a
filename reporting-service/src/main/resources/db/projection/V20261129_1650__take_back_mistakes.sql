-- A status recorded by mistake and taken back left a period of its own behind, and held up what came next.
INSERT INTO outdated (since) SELECT now() WHERE EXISTS (SELECT FROM consumed_offset WHERE next_offset > 0);
