ALTER TABLE `articles` ADD `file_hash` text;--> statement-breakpoint
ALTER TABLE `feeds` ADD `version` integer DEFAULT 1;