create table kkr (
    code    text primary key,
    name    text   not null,
    version bigint not null
);

create table hub (
    code    text primary key,
    name    text   not null,
    kkr     text   not null references kkr,
    version bigint not null
);

create table municipality (
    code            text primary key,
    name            text   not null,
    hub             text   not null references hub,
    settlement      text   not null check (settlement in ('URBAN', 'RURAL')),
    statistic_group text   not null,
    version         bigint not null
);

create table population (
    municipality text   not null references municipality,
    year         int    not null,
    inhabitants  bigint not null check (inhabitants >= 0),
    version      bigint not null,
    primary key (municipality, year)
);

-- One row per revision, so that an old one stays readable under its own id.
create table framework_agreement (
    id            uuid primary key,
    key           text        not null,
    revision      int         not null,
    title         text        not null,
    from_year     int         not null,
    to_year       int         not null,
    status        text        not null check (status in ('DRAFT', 'ADOPTED', 'PUBLISHED')),
    body          jsonb       not null,
    sha256        text        not null,
    adopted_on    date,
    published_on  date,
    superseded_by uuid references framework_agreement,
    version       bigint      not null,
    created_at    timestamptz not null,
    unique (key, revision),
    -- F1: no two adopted agreements cover the same year.
    exclude using gist (int4range(from_year, to_year, '[]') with &&)
        where (status <> 'DRAFT' and superseded_by is null)
);

-- A contract is one aggregate: its revisions, with their content and steps, live in one document.
create table contract (
    id              uuid primary key,
    hub             text        not null references hub,
    kkr             text        not null references kkr,
    year            int         not null,
    title           text        not null,
    status          text        not null,
    agreement       uuid        not null references framework_agreement,
    revisions       jsonb       not null,
    report_requests jsonb       not null,
    version         bigint      not null,
    created_at      timestamptz not null,
    changed_at      timestamptz not null,
    unique (hub, year)
);

create index contract_year on contract (year, hub);
create index contract_kkr on contract (kkr, year);
create index contract_agreement on contract (agreement);

-- What the contract was at each version, who made it so and what that changed: for history and asOf.
create table contract_history (
    contract uuid        not null references contract on delete cascade,
    version  bigint      not null,
    revision int         not null,
    at       timestamptz not null,
    by       text        not null,
    action   text        not null,
    changes  jsonb       not null,
    state    jsonb       not null,
    primary key (contract, version)
);

create table funding (
    contract         uuid primary key references contract on delete cascade,
    stated_total_dkk bigint      not null,
    basis            text        not null check (basis in ('INHABITANTS', 'STATED')),
    basis_year       int,
    shares           jsonb       not null,
    stated_at        timestamptz not null,
    stated_by        text        not null
);
