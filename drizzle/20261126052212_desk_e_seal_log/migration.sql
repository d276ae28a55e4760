CREATE TABLE `seal_log` (
	`n` integer PRIMARY KEY AUTOINCREMENT,
	`seq` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_key` text NOT NULL,
	`hash` text
);
--> statement-breakpoint
CREATE TABLE `seal_touched` (
	`table_name` text NOT NULL,
	`row_key` text NOT NULL,
	`fresh` integer NOT NULL,
	CONSTRAINT `seal_touched_pk` PRIMARY KEY(`table_name`, `row_key`)
);
--> statement-breakpoint
CREATE INDEX `seal_log_row` ON `seal_log` (`table_name`,`row_key`,`n`);