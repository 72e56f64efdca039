-- What free texts are about (S7). One list for all waves, so that what is said can be followed from one to the next.
create table theme_book (
    id      int primary key check (id = 1),
    version bigint not null,
    themes  jsonb  not null
);

insert into theme_book (id, version, themes) values (1, 1, '[]');

create table comment_theme (
    comment uuid not null references comment on delete cascade,
    theme   text not null,
    primary key (comment, theme)
);

create index comment_theme_theme on comment_theme (theme);

-- What may leave the service of a text: a person's redaction of it.
create table quote (
    comment     uuid primary key references comment on delete cascade,
    text        text        not null,
    released_by text        not null,
    released_at timestamptz not null
);

update wave_result set results = results || '{"themes": []}';
