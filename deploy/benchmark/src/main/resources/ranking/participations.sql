INSERT INTO participation (id, stage_id, entry_id, blind_code)
SELECT gen_random_uuid(), stage, id, lpad(upper(translate(to_hex(place), '01', 'YZ')), 4, 'X')
FROM (SELECT ?::uuid) AS asked (stage),
     (SELECT id, row_number() OVER (ORDER BY registered_at) AS place FROM entry WHERE project_id = ?) AS entered
