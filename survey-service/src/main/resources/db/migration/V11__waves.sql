-- Whether a panel is of KKR members, or of municipalities, which are asked as such.
alter table panel add column kind text not null default 'MEMBERS' check (kind in ('MEMBERS', 'MUNICIPALITIES'));

alter table panel_member alter column kkr drop not null;
alter table panel_member alter column role drop not null;

-- Null until the next event about the municipality.
alter table municipality add column settlement text;
alter table municipality add column statistic_group text;

create table wave (
    id                    uuid primary key,
    questionnaire         uuid        not null references questionnaire,
    questionnaire_version int         not null,
    panel                 uuid references panel, -- null for a wave known only as published figures
    panel_kind            text        not null,
    title                 text        not null,
    opens_at              timestamptz not null,
    closes_at             timestamptz not null,
    state                 text        not null check (state in ('PLANNED', 'OPEN', 'CLOSED', 'PUBLISHED')),
    -- From the opening on: what answers are sealed with (ADR 0105, 0106).
    seal_secret           text,
    seal_public_key       text,
    seal_size             int,
    version               bigint      not null,
    created_at            timestamptz not null,
    foreign key (questionnaire, questionnaire_version) references questionnaire_version (questionnaire, number)
);

create index wave_due on wave (state, opens_at, closes_at) where state in ('PLANNED', 'OPEN');

-- The panel as it was when the wave opened. Says who has answered, never when or what.
create table wave_member (
    id                 uuid primary key, -- random, so that it tells nothing of the order
    wave               uuid    not null references wave on delete cascade,
    member_id          text    not null,
    name               text,
    email              text,
    kkr                text,
    role               text,
    municipality       text,
    municipality_group text,
    settlement         text,
    test               boolean not null, -- tries the form; counted nowhere
    token_hash         bytea   not null unique,
    token_generation   int     not null,
    status             text    not null check (status in ('NONE', 'PARTIAL', 'SUBMITTED')),
    unique (wave, member_id)
);
