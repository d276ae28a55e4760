-- The seals are the memory of every change: nobody takes one back.
CREATE TRIGGER seal_log_no_update BEFORE UPDATE ON seal_log BEGIN SELECT RAISE(ABORT, 'seal_log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER seal_log_no_delete BEFORE DELETE ON seal_log BEGIN SELECT RAISE(ABORT, 'seal_log is append-only'); END;
