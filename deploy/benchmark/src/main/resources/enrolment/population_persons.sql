INSERT INTO person (id, document_type, document_cipher, document_index, name_cipher, mobile_cipher, mobile_index, gender,
                    birth_year, recorded_at, name_index, identity_rule)
SELECT gen_random_uuid(), 'RESIDENT_ID', substr(b, 1, 49), b, substr(b, 1, 40), substr(b, 1, 45), sha256(b), 'MALE', 1985, now(),
       sha256(sha256(b)), 2
FROM (SELECT sha256(decode(md5('population ' || i), 'hex')) AS b FROM generate_series(1, ?) AS i) AS p
