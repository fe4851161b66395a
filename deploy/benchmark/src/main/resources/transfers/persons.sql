INSERT INTO person (id, document_type, document_cipher, document_index, name_cipher, mobile_cipher, mobile_index, gender,
                    recorded_at, name_index)
SELECT gen_random_uuid(), 'RESIDENT_ID', b, b, b, b, b, 'UNKNOWN', now(), b
FROM (SELECT decode(md5('transfer ' || i) || md5(i::text), 'hex') AS b FROM generate_series(1, ?) AS i) AS p
