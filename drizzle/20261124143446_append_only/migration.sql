-- Facts are added, never edited: the database refuses what the code must not do.
CREATE TRIGGER audit_events_no_update BEFORE UPDATE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_events_no_delete BEFORE DELETE ON audit_events BEGIN SELECT RAISE(ABORT, 'audit_events is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER articles_no_update BEFORE UPDATE ON articles BEGIN SELECT RAISE(ABORT, 'articles is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER articles_no_delete BEFORE DELETE ON articles BEGIN SELECT RAISE(ABORT, 'articles is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER article_facts_no_update BEFORE UPDATE ON article_facts BEGIN SELECT RAISE(ABORT, 'article_facts is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER article_facts_no_delete BEFORE DELETE ON article_facts BEGIN SELECT RAISE(ABORT, 'article_facts is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER question_versions_no_update BEFORE UPDATE ON question_versions BEGIN SELECT RAISE(ABORT, 'question_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER question_versions_no_delete BEFORE DELETE ON question_versions BEGIN SELECT RAISE(ABORT, 'question_versions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER forecasts_no_update BEFORE UPDATE ON forecasts BEGIN SELECT RAISE(ABORT, 'forecasts is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER forecasts_no_delete BEFORE DELETE ON forecasts BEGIN SELECT RAISE(ABORT, 'forecasts is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER resolutions_no_update BEFORE UPDATE ON resolutions BEGIN SELECT RAISE(ABORT, 'resolutions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER resolutions_no_delete BEFORE DELETE ON resolutions BEGIN SELECT RAISE(ABORT, 'resolutions is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER resolution_evidence_no_update BEFORE UPDATE ON resolution_evidence BEGIN SELECT RAISE(ABORT, 'resolution_evidence is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER resolution_evidence_no_delete BEFORE DELETE ON resolution_evidence BEGIN SELECT RAISE(ABORT, 'resolution_evidence is append-only'); END;
