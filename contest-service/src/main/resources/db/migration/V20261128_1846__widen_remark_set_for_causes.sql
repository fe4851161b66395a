-- Why a published result is changed without an objection. Sets from before may have neither.
ALTER TABLE remark_set
    ADD COLUMN cause text,
    ADD CONSTRAINT remark_set_cause_ck CHECK (cause IN ('TRANSCRIPTION_ERROR', 'RULE_MISAPPLIED', 'EQUIPMENT_FAULT',
        'MISCONDUCT', 'DIRECTED_FROM_ABOVE'));

-- Who was for a recommendation last, and so can't accept it next.
ALTER TABLE honour ADD COLUMN passed_by text;
