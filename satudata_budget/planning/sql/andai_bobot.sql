-- What if pillars weighed something else? A temporary table before the view of the same name.
-- Parameters: $pilar, $nilai (lists).

create or replace temp table bobot as

with baru as (

    select unnest($pilar) as pilar, unnest($nilai)::decimal(18, 3) as bobot

)

select lama.pilar, coalesce(baru.bobot, lama.bobot) as bobot
from main.bobot as lama
left join baru using (pilar)
