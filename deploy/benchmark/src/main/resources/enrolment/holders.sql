UPDATE member m SET subject = 'holder-' || c.position
FROM (SELECT member_id, row_number() OVER (ORDER BY id) AS position FROM card) c
WHERE m.id = c.member_id AND c.position <= ?
