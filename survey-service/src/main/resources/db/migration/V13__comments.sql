-- Free texts of closed waves: no group, no member, no time, and the ids are random (ADR 0105).
create table comment (
    id       uuid primary key,
    wave     uuid not null references wave on delete cascade,
    question text not null,
    text     text not null
);

create index comment_wave on comment (wave, id);
