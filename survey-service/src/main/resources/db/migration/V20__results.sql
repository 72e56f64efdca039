-- What may be shown of a closed wave, for all breakdowns; decided once (S5). What is withheld is not here either.
create table wave_result (
    wave    uuid primary key references wave on delete cascade,
    results jsonb not null
);

-- Figures published elsewhere, of a wave that is known only by them (S6, S8).
create table wave_aggregate (
    wave    uuid primary key references wave on delete cascade,
    figures jsonb not null
);
