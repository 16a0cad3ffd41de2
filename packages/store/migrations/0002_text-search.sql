CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE TABLE "search_word" (
	"catalog" text NOT NULL,
	"dictionary" text NOT NULL,
	"word" text NOT NULL,
	"uses" integer NOT NULL,
	CONSTRAINT "search_word_catalog_dictionary_word_pk" PRIMARY KEY("catalog","dictionary","word")
);
--> statement-breakpoint
ALTER TABLE "translation" ADD COLUMN "search_words" text;--> statement-breakpoint
ALTER TABLE "translation" ADD COLUMN "search_dictionary" text;--> statement-breakpoint
ALTER TABLE "translation" ADD COLUMN "search_vector" "tsvector";--> statement-breakpoint
ALTER TABLE "search_word" ADD CONSTRAINT "search_word_catalog_catalog_slug_fk" FOREIGN KEY ("catalog") REFERENCES "public"."catalog"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_word_trigrams" ON "search_word" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "translation_search" ON "translation" USING gin ("search_vector") WITH (fastupdate=false);