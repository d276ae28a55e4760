-- Second looks, put-offs, kept pages, conditions and what was said after a miss are facts.
CREATE TRIGGER confirmations_no_update BEFORE UPDATE ON confirmations BEGIN SELECT RAISE(ABORT, 'confirmations is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER confirmations_no_delete BEFORE DELETE ON confirmations BEGIN SELECT RAISE(ABORT, 'confirmations is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER snoozes_no_update BEFORE UPDATE ON snoozes BEGIN SELECT RAISE(ABORT, 'snoozes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER snoozes_no_delete BEFORE DELETE ON snoozes BEGIN SELECT RAISE(ABORT, 'snoozes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_pages_no_update BEFORE UPDATE ON evidence_pages BEGIN SELECT RAISE(ABORT, 'evidence_pages is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_pages_no_delete BEFORE DELETE ON evidence_pages BEGIN SELECT RAISE(ABORT, 'evidence_pages is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER question_conditions_no_update BEFORE UPDATE ON question_conditions BEGIN SELECT RAISE(ABORT, 'question_conditions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER question_conditions_no_delete BEFORE DELETE ON question_conditions BEGIN SELECT RAISE(ABORT, 'question_conditions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER aftermaths_no_update BEFORE UPDATE ON aftermaths BEGIN SELECT RAISE(ABORT, 'aftermaths is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER aftermaths_no_delete BEFORE DELETE ON aftermaths BEGIN SELECT RAISE(ABORT, 'aftermaths is append-only'); END;
