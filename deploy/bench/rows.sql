-- Registrations and evaluations as the agency would have pushed them month by month: all hubs mixed, each year with as many
-- pathways per hub. Made up, and the same each time: what a row is like follows from its number alone.
-- hubs, firstYear, years and perYear (pathways per hub and year) are put in; so are worker and workers, who share the rows.
with place as (
    select hub, array_agg(code order by code) as codes from municipality group by hub
),
home as (
    select (row_number() over (order by hub))::int - 1 as number, hub, codes from place
),
numbered as (
    select n, home.number as h, home.hub, home.codes, (n / ${hubs} / ${perYear})::int as y, (n / ${hubs} % ${perYear})::int as i,
        hashint8extended(n, 1) & 1048575 as a, hashint8extended(n, 2) & 1048575 as b
    from generate_series(${worker}::bigint, ${hubs}::bigint * ${years} * ${perYear} - 1, ${workers}) n
    join home on home.number = n % ${hubs}
),
-- Each year's companies are drawn from as many as there are pathways; three in ten are others than the year before.
guided as (
    select *, (y * ${perYear} * 0.3)::int + (hashint8extended(n, 3) & 4611686018427387903) % ${perYear} as c,
        make_date(${firstYear} + y, 1, 1) + (i * 365::bigint / ${perYear})::int as started,
        case when a % 1000 < 450 then 'GROWTH' when a % 1000 < 750 then 'OPERATIONS' when a % 1000 < 980 then 'SHORT'
            else 'EARLY_WARNING' end as pathway
    from numbered
),
company as (
    select *, hashint8extended(c * 6 + h, 4) & 1048575 as d, ${firstYear} + y || '-' || lpad(i::text, 7, '0') as id from guided
)
insert into registration (hub, registration_id, cvr, p_number, company_name, municipality, segment, pathway, theme, started_on,
    ended_on, hours, company_founded_on, sole_trader, pre_starter, cvr_verified, referred_to, referred_from, recorded_at,
    retracted, content_sha256, import_id, known_from)
select hub, 'R' || id, (20000000 + h * 5000000 + c)::text, '10' || (20000000 + h * 5000000 + c),
    'Syntetisk virksomhed ' || c || ' ApS', codes[1 + (d % cardinality(codes))::int],
    case pathway when 'GROWTH' then pathway when 'OPERATIONS' then pathway when 'SHORT' then (array['GROWTH', null])[1 + (b & 1)::int] end,
    pathway,
    case when pathway = 'EARLY_WARNING' then 'CRISIS' else (array['DIGITALISATION', 'ORGANISATION', 'INNOVATION', 'SUSTAINABILITY',
        'LABOUR', 'SALES', 'FINANCING', 'INTERNATIONALISATION', 'ENTREPRENEURSHIP'])[1 + (b % 9)::int] end,
    started, started + (b % 90)::int, (a % 80) / 4.0,
    case when d % 20 > 0 then make_date(${firstYear} - 25, 1, 1) + (c / (${perYear} * 0.3) * 365)::int + (d % 8000)::int end,
    d % 7 = 0, false, false,
    case when b % 100 < 35 then '[{"kind": "PRIVATE_ADVISOR", "actor": "Privat rådgiver"}]'::jsonb else '[]' end,
    case when b % 50 = 7 then codes[1 + (b % cardinality(codes))::int] end,
    started + interval '20 hours', false, decode(md5(n::text) || md5('r' || n), 'hex'),
    ('00000000-0000-7000-8000-' || to_char(started, 'YYYYMM') || '000000')::uuid, started + interval '21 hours'
from company;

with evaluated as (
    select r.*, row_number() over () as n, hashtextextended(r.hub || r.registration_id, 5) & 4611686018427387903 as e
    from registration r where hashtext(r.hub || r.registration_id) & 1073741823 < 0.3 * 1073741824
        and (hashtext(r.registration_id) & 1073741823) % ${workers} = ${worker}
)
insert into evaluation (hub, evaluation_id, registration_id, answered_on, answers, recorded_at, retracted, content_sha256,
    import_id, known_from)
select hub, 'V' || substr(registration_id, 2), registration_id, started_on + 30,
    jsonb_strip_nulls(jsonb_build_object(
        'recommend', (e % 11 + 2 * (e / 11 % 5)) / 2 + 1,
        'competence', (array['VERY_SATISFIED', 'VERY_SATISFIED', 'SATISFIED', 'NEITHER', 'DISSATISFIED', 'DONT_KNOW'])[1 + (e / 64 % 6)::int],
        'effect', (array['HIGH', 'HIGH', 'SOME', 'LOW', 'NONE', 'DONT_KNOW'])[1 + (e / 512 % 6)::int],
        'sustainability', case when theme = 'SUSTAINABILITY' then (array['HIGH', 'SOME', 'LOW', 'DONT_KNOW'])[1 + (e / 4096 % 4)::int] end,
        'referralUse', (array['USED', 'USED', 'PLANS_TO_USE', 'NOT_USED', 'NOT_REFERRED', 'DONT_KNOW'])[1 + (e / 32768 % 6)::int])),
    recorded_at + interval '30 days', false, decode(md5(n::text) || md5('e' || n), 'hex'), import_id, known_from + interval '30 days'
from evaluated
