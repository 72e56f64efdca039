-- Who has read rows of guidance: who, when, of what and how many; never which companies. -----------------------------

create table row_read (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    actor    text        not null,
    client   text        not null,
    what     text        not null check (what in ('TARGET_ROWS', 'COMPLIANCE', 'REFERRALS', 'LONG_GUIDANCE_DECISION')),
    about    text        not null, -- a contract's target, a hub or a municipality, and the year
    rows     int         not null
);

create index row_read_at on row_read (at);

-- Which version of a hub's data was the newest at a time (A7).
create table hub_data_version (
    hub     text        not null,
    version bigint      not null,
    at      timestamptz not null,
    primary key (hub, version)
);

-- Management's decision on guidance of a company beyond the limit (R4); every version is kept, the newest holds.
create table long_guidance_decision (
    hub        text        not null,
    cvr        text        not null,
    version    bigint      not null,
    body       jsonb       not null,
    decided_by text        not null,
    decided_at timestamptz not null,
    primary key (hub, cvr, version)
);

-- All that a company was guided on, for decisions about it and for what became of a referral.
create index registration_company on registration (hub, cvr) where cvr is not null;
create index registration_referred_from on registration (referred_from, year) where referred_from is not null;
