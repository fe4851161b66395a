-- What membership's events tell of age and skill: for ties, and for what a result brings.
ALTER TABLE member
    ADD COLUMN birth_band  text,
    ADD COLUMN skill_level text,
    ADD COLUMN trade       text,
    ADD CONSTRAINT member_skill_level_ck CHECK (skill_level IN ('APPRENTICE', 'JUNIOR', 'INTERMEDIATE', 'SENIOR',
        'TECHNICIAN', 'SENIOR_TECHNICIAN', 'SPECIAL_TECHNICIAN', 'CHIEF_TECHNICIAN'));
