-- What a score was measured against is a fact.
CREATE TRIGGER forecast_references_no_update BEFORE UPDATE ON forecast_references BEGIN SELECT RAISE(ABORT, 'forecast_references is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER forecast_references_no_delete BEFORE DELETE ON forecast_references BEGIN SELECT RAISE(ABORT, 'forecast_references is append-only'); END;
--> statement-breakpoint
-- Whatever changes a standing leaves a mark; the frame moves the tallies by it before the transaction ends.
CREATE TRIGGER touched_by_forecast AFTER INSERT ON forecasts BEGIN INSERT INTO tally_touched VALUES (NEW.question_id, 1) ON CONFLICT (question_id) DO UPDATE SET said = 1; END;
--> statement-breakpoint
CREATE TRIGGER touched_by_resolution AFTER INSERT ON resolutions BEGIN INSERT OR IGNORE INTO tally_touched VALUES (NEW.question_id, 0); END;
--> statement-breakpoint
CREATE TRIGGER touched_by_version AFTER INSERT ON question_versions BEGIN INSERT INTO tally_touched VALUES (NEW.question_id, 1) ON CONFLICT (question_id) DO UPDATE SET said = 1; END;
--> statement-breakpoint
CREATE TRIGGER touched_by_new_version AFTER UPDATE OF version, cluster_id ON questions BEGIN INSERT INTO tally_touched VALUES (NEW.id, 1) ON CONFLICT (question_id) DO UPDATE SET said = 1; END;
--> statement-breakpoint
CREATE TRIGGER touched_by_withdrawal AFTER INSERT ON withdrawals BEGIN INSERT INTO tally_touched SELECT question_id, 1 FROM forecasts WHERE id = NEW.forecast_id ON CONFLICT (question_id) DO UPDATE SET said = 1; END;
--> statement-breakpoint
CREATE TRIGGER touched_by_return AFTER DELETE ON withdrawals BEGIN INSERT INTO tally_touched SELECT question_id, 1 FROM forecasts WHERE id = OLD.forecast_id ON CONFLICT (question_id) DO UPDATE SET said = 1; END;
