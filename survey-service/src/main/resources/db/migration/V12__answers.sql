-- Answers before the closing (ADR 0105): sealed, padded to one length, without time or order.
create table sealed_answer (
    id           uuid primary key, -- random
    wave         uuid    not null references wave on delete cascade,
    first_group  text,
    second_group text,
    complete     boolean not null,
    answer       bytea   not null
);

create index sealed_answer_wave on sealed_answer (wave);

-- What a member has saved and not submitted: for the member, sealed with their token, and for the closing, sealed with the wave's key.
create table draft (
    member      uuid primary key references wave_member on delete cascade,
    for_member  bytea   not null,
    for_closing bytea   not null,
    has_answer  boolean not null,
    version     bigint  not null
);

-- Answers collected elsewhere: which bodies have come, and how many answers of each group. The answers themselves are sealed.
create table collected_body (
    wave   uuid  not null references wave on delete cascade,
    sha256 bytea not null,
    primary key (wave, sha256)
);

create table collected (
    wave         uuid   not null references wave on delete cascade,
    first_group  text   not null,
    second_group text   not null,
    answers      bigint not null,
    primary key (wave, first_group, second_group)
);
