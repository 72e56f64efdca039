-- What a contract's figures need beside rows: inhabitants, a reported value, the contract (as its event tells it).
insert into population (municipality, year, inhabitants, known_from)
select code, year, 5000 + (hashtext(code) & 65535) + 100 * (year - 2014), '2014-01-01'
from municipality, generate_series(2014, 2024) year on conflict do nothing;

insert into measurement (id, hub, year, measure, value, unit, source, measured_on, reported_by, accepted_at, accepted_by)
values ('0190a6c0-0000-7000-8000-000000000001', 'hovedstaden', 2024, 'AWARENESS_OF_HUB', 47, 'PERCENT', 'Survey', '2024-11-30', 'ERST', now(),
    'erst') on conflict do nothing;

insert into hub_data (hub, version) values ('hovedstaden', 1) on conflict do nothing;

insert into contract_version (contract_id, version, hub, kkr, year, status, revision, body, known_from)
select (body ->> 'id')::uuid, 1, body ->> 'hub', body ->> 'kkr', (body ->> 'year')::int, body ->> 'status', 1, body, '2024-01-01'
from (select $contract$${contract}$contract$::jsonb as body) as told on conflict do nothing
