-- Programmes whose funds reach companies through the hubs; one row per hub, year and programme, its older versions beside.
create table programme (
    hub                    text        not null,
    programme_id           text        not null, -- year/programme
    programme              text        not null,
    year                   int         not null,
    starts_on              date,
    ends_on                date,
    pathways_national      bigint,
    pathways_hub           bigint,
    grant_national_dkk     bigint,
    grant_hub_dkk          bigint,
    expected_share_percent numeric,
    recorded_at            timestamptz not null,
    retracted              boolean     not null,
    content_sha256         bytea       not null,
    import_id              uuid        not null,
    known_from             timestamptz not null,
    primary key (hub, programme_id)
);

create index programme_year on programme (hub, year);

create table programme_version (
    like programme,
    known_to timestamptz not null,
    primary key (hub, programme_id, recorded_at)
);
