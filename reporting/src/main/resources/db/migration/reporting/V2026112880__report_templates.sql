-- The templates that reports were written with, so that the same bytes can be derived when the template is another, or gone. Each
-- stands here once, under the SHA-256 of its body in UTF-8; rows are added, never changed.
create table report_template (
    sha256 char(64) primary key,
    body text not null
);
