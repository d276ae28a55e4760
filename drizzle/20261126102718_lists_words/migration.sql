-- The words of predictions, names and titles, cut by `domain/articles/search.ts`: what is stored are their places only. `marks`: what a list is filtered by.
CREATE VIRTUAL TABLE tally_words USING fts5(claim, quote, who, place, marks, content='', contentless_delete=1, tokenize='ascii', prefix='3');
--> statement-breakpoint
CREATE VIRTUAL TABLE tally_name_words USING fts5(name, content='', contentless_delete=1, tokenize='ascii', prefix='3');
--> statement-breakpoint
CREATE VIRTUAL TABLE tally_title_words USING fts5(title, place, content='', contentless_delete=1, tokenize='ascii', prefix='3');
--> statement-breakpoint
-- Which words there are, to complete what was typed of one.
CREATE VIRTUAL TABLE tally_words_terms USING fts5vocab(tally_words, instance);
--> statement-breakpoint
CREATE VIRTUAL TABLE tally_name_words_terms USING fts5vocab(tally_name_words, instance);
--> statement-breakpoint
CREATE VIRTUAL TABLE tally_title_words_terms USING fts5vocab(tally_title_words, instance);
--> statement-breakpoint
-- Whatever changes a list leaves a mark; the frame makes the rows anew before the transaction ends.
CREATE TRIGGER listed_by_forecast AFTER INSERT ON forecasts BEGIN INSERT INTO tally_listed VALUES ('said', NEW.question_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER listed_by_withdrawal AFTER INSERT ON withdrawals BEGIN INSERT INTO tally_listed SELECT 'said', question_id FROM forecasts WHERE id = NEW.forecast_id ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER listed_by_return AFTER DELETE ON withdrawals BEGIN INSERT INTO tally_listed SELECT 'said', question_id FROM forecasts WHERE id = OLD.forecast_id ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER listed_by_version AFTER INSERT ON question_versions BEGIN INSERT INTO tally_listed VALUES ('said', NEW.question_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER listed_by_new_version AFTER UPDATE OF version ON questions BEGIN INSERT INTO tally_listed VALUES ('said', NEW.id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER listed_by_resolution AFTER INSERT ON resolutions BEGIN INSERT INTO tally_listed VALUES ('decided', NEW.question_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER listed_by_condition AFTER INSERT ON question_conditions BEGIN INSERT INTO tally_listed VALUES ('decided', NEW.question_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER listed_by_article AFTER INSERT ON articles BEGIN INSERT INTO tally_listed VALUES ('article', NEW.id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER listed_by_article_fact AFTER INSERT ON article_facts BEGIN INSERT INTO tally_listed VALUES ('article', NEW.article_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER listed_by_name AFTER INSERT ON forecaster_names BEGIN INSERT INTO tally_listed VALUES ('forecaster', NEW.forecaster_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER listed_by_name_taken AFTER DELETE ON forecaster_names BEGIN INSERT INTO tally_listed VALUES ('forecaster', OLD.forecaster_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER listed_by_name_given AFTER UPDATE ON forecaster_names BEGIN INSERT INTO tally_listed VALUES ('forecaster', OLD.forecaster_id) ON CONFLICT DO NOTHING; INSERT INTO tally_listed VALUES ('forecaster', NEW.forecaster_id) ON CONFLICT DO NOTHING; END;
--> statement-breakpoint
CREATE TRIGGER listed_by_forecaster AFTER UPDATE OF name ON forecasters BEGIN INSERT INTO tally_listed VALUES ('forecaster', NEW.id) ON CONFLICT DO NOTHING; END;
