-- The texts that screenings judged by, as they were then: rule packs, the catalogue, the vocabulary of facts, calendars. Each
-- stands here once, under the SHA-256 of its bytes in UTF-8; rows are added, never changed.
create table law_text (
    sha256 char(64) primary key,
    body text not null
);
