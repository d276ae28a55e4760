CREATE TABLE `article_facts` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`precision` text,
	`basis` text NOT NULL,
	`confirm` integer NOT NULL,
	`set_by` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT `fk_article_facts_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `articles` (
	`id` text PRIMARY KEY,
	`hash` text NOT NULL UNIQUE,
	`media_type` text NOT NULL,
	`encoding` text,
	`language` text NOT NULL,
	`raw` text,
	`text` text,
	`url` text,
	`original_url` text,
	`quality` text NOT NULL,
	`added_at` text NOT NULL,
	`added_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `audit_events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT,
	`at` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`actor_name` text NOT NULL,
	`command` text NOT NULL,
	`action` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL UNIQUE
);
--> statement-breakpoint
CREATE TABLE `candidates` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`draft` text NOT NULL,
	`status` text DEFAULT 'pending' NOT NULL,
	`reason` text,
	`note` text,
	`forecast_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`decided_at` text,
	`decided_by` text,
	`created_at` text NOT NULL,
	CONSTRAINT `fk_candidates_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY,
	`question_id` text NOT NULL,
	`url` text NOT NULL,
	`publisher` text NOT NULL,
	`day` text,
	`day_precision` text,
	`note` text NOT NULL,
	`quality` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT `fk_evidence_question_id_questions_id_fk` FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`)
);
--> statement-breakpoint
CREATE TABLE `forecaster_names` (
	`name_key` text PRIMARY KEY,
	`name` text NOT NULL,
	`forecaster_id` text NOT NULL,
	CONSTRAINT `fk_forecaster_names_forecaster_id_forecasters_id_fk` FOREIGN KEY (`forecaster_id`) REFERENCES `forecasters`(`id`)
);
--> statement-breakpoint
CREATE TABLE `forecasters` (
	`id` text PRIMARY KEY,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `forecasts` (
	`id` text PRIMARY KEY,
	`external_id` text UNIQUE,
	`question_id` text NOT NULL,
	`forecaster_id` text NOT NULL,
	`article_id` text NOT NULL,
	`relayed_by_id` text,
	`made_on` text NOT NULL,
	`made_on_precision` text NOT NULL,
	`made_on_basis` text NOT NULL,
	`direction` text NOT NULL,
	`polarity` text NOT NULL,
	`basis` text NOT NULL,
	`ppm` integer,
	`hedge` text,
	`phrase` text,
	`phrase_table` text,
	`hedge_only` integer DEFAULT false NOT NULL,
	`kind` text NOT NULL,
	`horizon_text` text,
	`horizon_rule` text,
	`quote` text,
	`quote_start` integer,
	`quote_end` integer,
	`quote_language` text,
	`note` text,
	`set_by` text NOT NULL,
	`collection` text,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	CONSTRAINT `fk_forecasts_question_id_questions_id_fk` FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`),
	CONSTRAINT `fk_forecasts_forecaster_id_forecasters_id_fk` FOREIGN KEY (`forecaster_id`) REFERENCES `forecasters`(`id`),
	CONSTRAINT `fk_forecasts_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`),
	CONSTRAINT `fk_forecasts_relayed_by_id_forecasters_id_fk` FOREIGN KEY (`relayed_by_id`) REFERENCES `forecasters`(`id`),
	CONSTRAINT "forecast_probability" CHECK(("basis" = 'none') = ("ppm" is null)),
	CONSTRAINT "forecast_ppm_range" CHECK("ppm" is null or "ppm" between 0 and 1000000)
);
--> statement-breakpoint
CREATE TABLE `question_versions` (
	`question_id` text NOT NULL,
	`version` integer NOT NULL,
	`claim` text NOT NULL,
	`claim_zh` text,
	`language` text NOT NULL,
	`criteria` text NOT NULL,
	`topic` text NOT NULL,
	`condition` text,
	`window_from` text,
	`window_to` text NOT NULL,
	`window_basis` text,
	`zone` text DEFAULT 'UTC' NOT NULL,
	`why` text,
	`at` text NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT `question_versions_pk` PRIMARY KEY(`question_id`, `version`),
	CONSTRAINT `fk_question_versions_question_id_questions_id_fk` FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`),
	CONSTRAINT "question_window_ordered" CHECK("window_from" is null or "window_from" <= "window_to")
);
--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY,
	`version` integer NOT NULL,
	`cluster_id` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `resolution_evidence` (
	`resolution_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	CONSTRAINT `resolution_evidence_pk` PRIMARY KEY(`resolution_id`, `evidence_id`),
	CONSTRAINT `fk_resolution_evidence_resolution_id_resolutions_id_fk` FOREIGN KEY (`resolution_id`) REFERENCES `resolutions`(`id`),
	CONSTRAINT `fk_resolution_evidence_evidence_id_evidence_id_fk` FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`)
);
--> statement-breakpoint
CREATE TABLE `resolutions` (
	`id` text PRIMARY KEY,
	`question_id` text NOT NULL,
	`question_version` integer NOT NULL,
	`outcome` text NOT NULL,
	`evidence_id` text,
	`known_on` text,
	`known_on_precision` text,
	`known_on_basis` text,
	`note` text,
	`supersedes` text NOT NULL UNIQUE,
	`recorded_at` text NOT NULL,
	`recorded_by` text NOT NULL,
	CONSTRAINT `fk_resolutions_question_id_questions_id_fk` FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`),
	CONSTRAINT `fk_resolutions_evidence_id_evidence_id_fk` FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`),
	CONSTRAINT "resolution_has_evidence" CHECK("outcome" = 'reopened' or ("evidence_id" is not null and "known_on" is not null))
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`id` text PRIMARY KEY,
	`name` text NOT NULL,
	`name_key` text NOT NULL UNIQUE,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`forecast_id` text PRIMARY KEY,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT `fk_withdrawals_forecast_id_forecasts_id_fk` FOREIGN KEY (`forecast_id`) REFERENCES `forecasts`(`id`)
);
--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT `fk_account_user_id_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY,
	`token` text NOT NULL UNIQUE,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT `fk_session_user_id_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY,
	`name` text NOT NULL,
	`email` text NOT NULL UNIQUE,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`role` text DEFAULT 'reader' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `article_facts_article` ON `article_facts` (`article_id`,`field`,`id`);--> statement-breakpoint
CREATE INDEX `articles_added` ON `articles` (`added_at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_subject` ON `audit_events` (`subject_kind`,`subject_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `candidates_place` ON `candidates` (`article_id`,`start`,`end`);--> statement-breakpoint
CREATE INDEX `candidates_status` ON `candidates` (`status`,`article_id`,`start`);--> statement-breakpoint
CREATE INDEX `evidence_question` ON `evidence` (`question_id`,`id`);--> statement-breakpoint
CREATE INDEX `forecaster_names_forecaster` ON `forecaster_names` (`forecaster_id`);--> statement-breakpoint
CREATE INDEX `forecasts_question` ON `forecasts` (`question_id`,`made_on`,`id`);--> statement-breakpoint
CREATE INDEX `forecasts_forecaster` ON `forecasts` (`forecaster_id`,`made_on`,`id`);--> statement-breakpoint
CREATE INDEX `forecasts_article` ON `forecasts` (`article_id`,`quote_start`);--> statement-breakpoint
CREATE INDEX `forecasts_collection` ON `forecasts` (`collection`);--> statement-breakpoint
CREATE INDEX `question_versions_due` ON `question_versions` (`window_to`,`question_id`);--> statement-breakpoint
CREATE INDEX `resolutions_question` ON `resolutions` (`question_id`,`id`);--> statement-breakpoint
CREATE INDEX `account_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);