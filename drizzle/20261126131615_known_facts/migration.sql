DROP INDEX IF EXISTS `article_facts_article`;--> statement-breakpoint
CREATE INDEX `article_facts_known` ON `article_facts` (`article_id`,`field`,`id`,`value`);