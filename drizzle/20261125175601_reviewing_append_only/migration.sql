-- A reading that took place is a fact.
CREATE TRIGGER rule_readings_no_update BEFORE UPDATE ON rule_readings BEGIN SELECT RAISE(ABORT, 'rule_readings is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER rule_readings_no_delete BEFORE DELETE ON rule_readings BEGIN SELECT RAISE(ABORT, 'rule_readings is append-only'); END;
