CREATE TABLE `rule_readings` (
	`id` text PRIMARY KEY,
	`article_id` text NOT NULL,
	`version` text NOT NULL,
	`found` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	CONSTRAINT `fk_rule_readings_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `tally_article_bands` (
	`key` integer NOT NULL,
	`article_id` text NOT NULL,
	CONSTRAINT `tally_article_bands_pk` PRIMARY KEY(`key`, `article_id`),
	CONSTRAINT `fk_tally_article_bands_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `tally_articles` (
	`article_id` text PRIMARY KEY,
	`sketch` blob NOT NULL,
	CONSTRAINT `fk_tally_articles_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
CREATE TABLE `tally_claims` (
	`subject_id` text NOT NULL,
	`part` text NOT NULL,
	`kind` text NOT NULL,
	`article_id` text NOT NULL,
	`who` text,
	`amount` text,
	`sketch` blob NOT NULL,
	CONSTRAINT `tally_claims_pk` PRIMARY KEY(`subject_id`, `part`),
	CONSTRAINT `fk_tally_claims_article_id_articles_id_fk` FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`)
);
--> statement-breakpoint
ALTER TABLE `candidates` ADD `made_by` text DEFAULT 'reading' NOT NULL;--> statement-breakpoint
ALTER TABLE `candidates` ADD `presence` text DEFAULT 'there' NOT NULL;--> statement-breakpoint
CREATE INDEX `article_facts_value` ON `article_facts` (`field`,`value`);--> statement-breakpoint
CREATE INDEX `rule_readings_article` ON `rule_readings` (`article_id`,`id`);--> statement-breakpoint
CREATE INDEX `tally_claims_who` ON `tally_claims` (`who`);--> statement-breakpoint
CREATE INDEX `tally_claims_article` ON `tally_claims` (`article_id`);