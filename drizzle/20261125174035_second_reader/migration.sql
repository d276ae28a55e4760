CREATE TABLE `model_readings` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`model` text NOT NULL,
	`prompt_version` text NOT NULL,
	`text_hash` text NOT NULL,
	`status` text NOT NULL,
	`failure` text,
	`found` text NOT NULL,
	`dropped` text NOT NULL,
	`passages` integer NOT NULL,
	`passages_read` integer NOT NULL,
	`agreed` integer NOT NULL,
	`rules_only` integer NOT NULL,
	`added` integer NOT NULL,
	`tokens_in` integer NOT NULL,
	`tokens_out` integer NOT NULL,
	`cost_micros` integer,
	`cached_from` text,
	`day` text NOT NULL,
	`started_at` text NOT NULL,
	`started_by` text NOT NULL,
	CONSTRAINT `fk_model_readings_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
ALTER TABLE `candidates` ADD `readers` text DEFAULT 'rules' NOT NULL;--> statement-breakpoint
CREATE INDEX `model_readings_article` ON `model_readings` (`article_id`,`id`);--> statement-breakpoint
CREATE INDEX `model_readings_text` ON `model_readings` (`text_hash`,`prompt_version`,`model`);--> statement-breakpoint
CREATE INDEX `model_readings_day` ON `model_readings` (`day`);