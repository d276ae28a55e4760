CREATE TABLE `row_seals` (
	`table_name` text NOT NULL,
	`row_key` text NOT NULL,
	`hash` text NOT NULL,
	`seq` integer NOT NULL,
	CONSTRAINT `row_seals_pk` PRIMARY KEY(`table_name`, `row_key`)
);
--> statement-breakpoint
CREATE TABLE `seal_touched` (
	`table_name` text NOT NULL,
	`row_key` text NOT NULL,
	CONSTRAINT `seal_touched_pk` PRIMARY KEY(`table_name`, `row_key`)
);
--> statement-breakpoint
CREATE TABLE `api_tokens` (
	`id` text PRIMARY KEY,
	`user_id` text NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`hash` text NOT NULL UNIQUE,
	`scopes` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text,
	`last_used_on` text,
	`revoked_at` text,
	CONSTRAINT `fk_api_tokens_user_id_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `user`(`id`)
);
--> statement-breakpoint
CREATE TABLE `one_time_links` (
	`id` text PRIMARY KEY,
	`kind` text NOT NULL,
	`hash` text NOT NULL UNIQUE,
	`role` text,
	`note` text,
	`user_id` text,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`revoked_at` text,
	CONSTRAINT `fk_one_time_links_user_id_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `user`(`id`)
);
--> statement-breakpoint
CREATE TABLE `sign_in_tries` (
	`key` text PRIMARY KEY,
	`failures` integer NOT NULL,
	`wait_until` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `feed_entries` (
	`feed_id` text NOT NULL,
	`entry_key` text NOT NULL,
	`url` text,
	`title` text,
	`seen_at` text NOT NULL,
	CONSTRAINT `feed_entries_pk` PRIMARY KEY(`feed_id`, `entry_key`),
	CONSTRAINT `fk_feed_entries_feed_id_feeds_id_fk` FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`)
);
--> statement-breakpoint
CREATE TABLE `feed_states` (
	`feed_id` text PRIMARY KEY,
	`etag` text,
	`last_modified` text,
	`next_at` text NOT NULL,
	`asked_at` text,
	`answered_at` text,
	`failures` integer DEFAULT 0 NOT NULL,
	`error` text,
	CONSTRAINT `fk_feed_states_feed_id_feeds_id_fk` FOREIGN KEY (`feed_id`) REFERENCES `feeds`(`id`)
);
--> statement-breakpoint
CREATE TABLE `feeds` (
	`id` text PRIMARY KEY,
	`url` text NOT NULL UNIQUE,
	`title` text NOT NULL,
	`outlet` text,
	`format` text,
	`minutes` integer NOT NULL,
	`paused` integer DEFAULT false NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY,
	`holder` text NOT NULL,
	`until` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `queued_jobs` (
	`id` text PRIMARY KEY,
	`key` text NOT NULL UNIQUE,
	`kind` text NOT NULL,
	`batch_id` text NOT NULL,
	`title` text NOT NULL,
	`payload` text NOT NULL,
	`bytes` blob,
	`status` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`run_at` text NOT NULL,
	`lease_by` text,
	`lease_until` text,
	`article_id` text,
	`found` integer,
	`is_new` integer,
	`error` text,
	`user_id` text,
	`queued_by` text NOT NULL,
	`queued_at` text NOT NULL,
	`ended_at` text,
	CONSTRAINT `fk_queued_jobs_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `aftermaths` (
	`id` text PRIMARY KEY,
	`forecast_id` text NOT NULL,
	`stance` text NOT NULL,
	`quote` text,
	`url` text,
	`article_id` text,
	`start` integer,
	`end` integer,
	`day` text NOT NULL,
	`note` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT `fk_aftermaths_forecast_id_forecasts_id_fk` FOREIGN KEY (`forecast_id`) REFERENCES `forecasts`(`id`),
	CONSTRAINT `fk_aftermaths_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `confirmations` (
	`resolution_id` text NOT NULL,
	`by_id` text NOT NULL,
	`by` text NOT NULL,
	`note` text,
	`at` text NOT NULL,
	CONSTRAINT `confirmations_pk` PRIMARY KEY(`resolution_id`, `by_id`),
	CONSTRAINT `fk_confirmations_resolution_id_resolutions_id_fk` FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`)
);
--> statement-breakpoint
CREATE TABLE `evidence_pages` (
	`id` text PRIMARY KEY,
	`evidence_id` text NOT NULL,
	`status` text NOT NULL,
	`url` text,
	`title` text,
	`text` text,
	`hash` text,
	`failure` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT `fk_evidence_pages_evidence_id_evidence_id_fk` FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`)
);
--> statement-breakpoint
CREATE TABLE `question_conditions` (
	`id` text PRIMARY KEY,
	`question_id` text NOT NULL,
	`condition_id` text,
	`needs` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT `fk_question_conditions_question_id_questions_id_fk` FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`),
	CONSTRAINT `fk_question_conditions_condition_id_questions_id_fk` FOREIGN KEY (`condition_id`) REFERENCES `questions`(`id`)
);
--> statement-breakpoint
CREATE TABLE `snoozes` (
	`id` text PRIMARY KEY,
	`question_id` text NOT NULL,
	`until` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT `fk_snoozes_question_id_questions_id_fk` FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`)
);
--> statement-breakpoint
ALTER TABLE `candidates` ADD `decider_id` text;--> statement-breakpoint
ALTER TABLE `forecasts` ADD `quantity` text;--> statement-breakpoint
ALTER TABLE `question_versions` ADD `status_quo` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `annul_reason` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `proposed` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `happened_on` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `measured` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `caused_by` text;--> statement-breakpoint
ALTER TABLE `resolutions` ADD `recorded_by_id` text;--> statement-breakpoint
ALTER TABLE `user` ADD `disabled_at` text;--> statement-breakpoint
ALTER TABLE `audit_events` ADD `state` text;--> statement-breakpoint
CREATE INDEX `api_tokens_user` ON `api_tokens` (`user_id`);--> statement-breakpoint
CREATE INDEX `one_time_links_user` ON `one_time_links` (`user_id`);--> statement-breakpoint
CREATE INDEX `feed_states_next` ON `feed_states` (`next_at`);--> statement-breakpoint
CREATE INDEX `queued_jobs_next` ON `queued_jobs` (`status`,`run_at`,`id`);--> statement-breakpoint
CREATE INDEX `queued_jobs_batch` ON `queued_jobs` (`batch_id`,`id`);--> statement-breakpoint
CREATE INDEX `aftermaths_forecast` ON `aftermaths` (`forecast_id`,`id`);--> statement-breakpoint
CREATE INDEX `evidence_pages_evidence` ON `evidence_pages` (`evidence_id`,`id`);--> statement-breakpoint
CREATE INDEX `question_conditions_question` ON `question_conditions` (`question_id`,`id`);--> statement-breakpoint
CREATE INDEX `question_conditions_condition` ON `question_conditions` (`condition_id`);--> statement-breakpoint
CREATE INDEX `snoozes_question` ON `snoozes` (`question_id`,`id`);