ALTER TABLE `candidates` ADD `batch_id` text;--> statement-breakpoint
CREATE INDEX `candidates_decider` ON `candidates` (`decider_id`,`decided_at`);