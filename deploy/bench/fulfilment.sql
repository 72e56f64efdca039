-- The figures of the measured contract (hovedstaden 2024, fulfilment-contract.json) by hand: one statement that reads the year's rows once.
-- Its answers are held against those of the service, target by target; then both are timed.
with warned as materialized (
    select distinct cvr from registration
    where hub = 'hovedstaden' and pathway = 'EARLY_WARNING' and started_on <= date '2024-12-31' and cvr is not null and not retracted
),
guided as materialized (
    select r.registration_id, r.cvr, r.municipality, r.segment, r.theme, r.started_on, r.recorded_at, r.company_founded_on,
        r.referred_to <> '[]' as referred, w.cvr is not null as warned
    from registration r left join warned w using (cvr)
    where r.hub = 'hovedstaden' and r.year = 2024 and not r.retracted
),
home as materialized (
    select distinct on (cvr) cvr, municipality from guided where cvr is not null
    order by cvr, started_on desc, recorded_at desc, registration_id desc
),
earlier as materialized (
    select distinct cvr from registration where hub = 'hovedstaden' and year = 2023 and not retracted and cvr is not null
),
company as materialized (
    select cvr, bool_or(referred) as referred, bool_or(segment = 'OPERATIONS' and not warned) as operations,
        bool_or(segment = 'OPERATIONS' and warned) as warned, bool_or(company_founded_on is not null) as dated,
        bool_or(started_on < company_founded_on + interval '3 years') as young
    from guided where cvr is not null group by cvr
),
companies as (
    select count(*) as n, count(*) filter (where referred) as referred, count(*) filter (where operations) as operations,
        count(*) filter (where warned) as warned, count(*) filter (where young) as young,
        count(*) filter (where not dated) as undated, count(*) filter (where settlement = 'RURAL') as rural,
        count(*) filter (where earlier.cvr is null) as new
    from company join home using (cvr) join municipality m on m.code = home.municipality left join earlier using (cvr)
),
place as (
    select coalesce(c.companies, 0) as companies, p.inhabitants::numeric as inhabitants
    from municipality m left join (select municipality, count(*)::numeric as companies from home group by 1) c
        on c.municipality = m.code
    cross join lateral (select inhabitants from population where municipality = m.code and year <= 2024
        order by year desc, known_from desc limit 1) p
    where m.hub = 'hovedstaden'
),
spread as (
    select count(*) filter (where abs(p.companies * t.inhabitants - p.inhabitants * t.companies) * 100
        <= 10 * p.inhabitants * t.companies) as within, count(*) as places
    from place p cross join (select sum(companies) as companies, sum(inhabitants) as inhabitants from place) t
),
answered as materialized (
    select g.theme, case when g.segment = 'OPERATIONS' and g.warned then null else g.segment end as segment,
        e.answers ->> 'competence' as competence, (e.answers ->> 'recommend')::int as recommend,
        e.answers ->> 'referralUse' as referral, e.answers ->> 'effect' as effect
    from guided g cross join lateral (select answers from evaluation e
        where e.hub = 'hovedstaden' and e.registration_id = g.registration_id and not e.retracted offset 0) e
),
answers as (
    select count(*) filter (where segment = 'GROWTH' and competence = 'VERY_SATISFIED') as growth_competent,
        count(*) filter (where segment = 'GROWTH' and competence <> 'DONT_KNOW') as growth_competence,
        count(*) filter (where segment = 'OPERATIONS' and competence = 'VERY_SATISFIED') as operations_competent,
        count(*) filter (where segment = 'OPERATIONS' and competence <> 'DONT_KNOW') as operations_competence,
        count(*) filter (where segment = 'GROWTH' and recommend >= 9) - count(*) filter (where segment = 'GROWTH' and recommend <= 6)
            as growth_net,
        count(*) filter (where segment = 'GROWTH' and recommend is not null) as growth_recommend,
        count(*) filter (where segment = 'OPERATIONS' and recommend >= 9)
            - count(*) filter (where segment = 'OPERATIONS' and recommend <= 6) as operations_net,
        count(*) filter (where segment = 'OPERATIONS' and recommend is not null) as operations_recommend,
        count(*) filter (where referral = 'USED') as used,
        count(*) filter (where referral not in ('DONT_KNOW', 'NOT_REFERRED')) as referred,
        count(*) filter (where effect = 'HIGH') as high, count(*) filter (where effect <> 'DONT_KNOW') as effect,
        count(*) filter (where effect = 'HIGH' and theme = 'SUSTAINABILITY') as green_high,
        count(*) filter (where effect <> 'DONT_KNOW' and theme = 'SUSTAINABILITY') as green,
        count(*) filter (where effect = 'HIGH' and theme = 'DIGITALISATION') as digital_high,
        count(*) filter (where effect <> 'DONT_KNOW' and theme = 'DIGITALISATION') as digital
    from answered
)
select figure.*
from companies c, spread s, answers a, (select count(*) as pathways from guided) p,
    (select value from measurement where hub = 'hovedstaden' and measure = 'AWARENESS_OF_HUB' and year = 2024 and segment is null
        and reported_by = 'ERST' order by position desc limit 1) m,
    lateral (values
        ('companies', null, c.n, null, null, 0, 0),
        ('young', null, c.young, null, null, 0, c.undated),
        ('rural', null, c.rural, null, null, 0, 0),
        ('operations', null, c.operations, null, null, c.warned, 0),
        ('pathways', null, p.pathways, null, null, 0, 0),
        ('new', null, c.n, c.new, c.n, 0, 0),
        ('referred', null, c.n, c.referred, c.n, 0, 0),
        ('spread', null, c.n, s.within, s.places, 0, 0),
        ('competence', 'GROWTH', a.growth_competence, a.growth_competent, a.growth_competence, c.warned, 0),
        ('competence', 'OPERATIONS', a.operations_competence, a.operations_competent, a.operations_competence, c.warned, 0),
        ('recommend', 'GROWTH', a.growth_recommend, a.growth_net, a.growth_recommend, c.warned, 0),
        ('recommend', 'OPERATIONS', a.operations_recommend, a.operations_net, a.operations_recommend, c.warned, 0),
        ('used', null, a.referred, a.used, a.referred, 0, 0),
        ('effect', null, a.effect, a.high, a.effect, 0, 0),
        ('sustainability', null, a.green, a.green_high, a.green, 0, 0),
        ('digitalisation', null, a.digital, a.digital_high, a.digital, 0, 0),
        ('awareness', null, null, m.value::bigint, null, 0, 0)
    ) as figure (target, segment, n, numerator, denominator, warned, undated)
